// The inbox: the papers that arrived and that the reader has not seen, in groups that say why they come now.
import type { Arrival } from './arrival';
import { nextListDay, opensAt, type Day } from './day';

/** A paper that arrived, and the list that holds it. Nothing here changes with what the reader does. */
export interface Arrived extends Arrival {
  day: Day;
  /** Epoch ms: when a list first had it here. */
  listedAt: number;
  /** Epoch ms: when its list was first read here. */
  readAt: number;
}

/**
 * Why papers come now. A list day is over when the next one opens; until then what comes is in time.
 *
 * - `new`: they are on the newest list, whenever they came.
 * - `late`: they came to an older list that was read before, and when its day was over.
 * - `left`: they came in time to a list that is the newest no more: the reader has left them there.
 * - `away`: their list was first read when its day was over, and they came with that: the browser was away all day.
 */
export type GroupKind = 'new' | 'late' | 'left' | 'away';

/** Papers that come for the same reason; `days`: those of their lists, the newest first. */
export interface InboxGroup<Paper extends Arrived = Arrived> {
  kind: GroupKind;
  days: Day[];
  papers: Paper[];
}

/** In the order to show them. */
const KINDS: GroupKind[] = ['new', 'late', 'left', 'away'];
/** Late and left papers have a group for each day as long as that are no more days than this. */
const MOST_DAYS = 3;

/**
 * Each paper in one group: what is new, then the late and the left day by day (all in one where that were more than
 * three days), then all days away as one. Papers keep their order. `newest`: the day of the newest list.
 */
export function inboxGroups<Paper extends Arrived>(papers: Paper[], newest: Day): InboxGroup<Paper>[] {
  const ends = new Map<Day, number>();
  const endOf = (day: Day) => {
    const end = ends.get(day) ?? opensAt(nextListDay(day));
    ends.set(day, end);
    return end;
  };
  const kindOf = ({ day, listedAt, readAt }: Paper): GroupKind => {
    if (day >= newest) return 'new';
    if (listedAt < endOf(day)) return 'left';
    return listedAt > readAt ? 'late' : 'away';
  };
  const byKind = Map.groupBy(papers, kindOf);
  return KINDS.flatMap((kind) => {
    const its = byKind.get(kind) ?? [];
    const byDay = Map.groupBy(its, ({ day }) => day);
    const days = [...byDay.keys()].toSorted().toReversed();
    const isSummed = kind === 'away' || kind === 'new' || days.length > MOST_DAYS;
    if (isSummed) return its.length > 0 ? [{ kind, days, papers: its }] : [];
    return days.map((day) => ({ kind, days: [day], papers: byDay.get(day)! }));
  });
}

/**
 * How far the inbox's line can move: to the last arrival before the first that stays. `arrivals`: the earliest first.
 * `stays`: whether a paper is to be found in the inbox, or would be again after an Undo. Papers that arrived at once
 * stay together.
 */
export function lineBefore(arrivals: Arrival[], stays: (id: string) => boolean): number | undefined {
  const first = arrivals.find(({ id }) => stays(id));
  return arrivals.findLast(({ arrivedAt }) => !first || arrivedAt < first.arrivedAt)?.arrivedAt;
}
