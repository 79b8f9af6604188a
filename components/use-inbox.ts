// The inbox as the database has it: what arrived, and of it what the reader has not seen, kept true paper by paper.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { subscribe } from '../utils/db/changes';
import { ARRIVALS, arrivalsView, inboxLine } from '../utils/db/inbox';
import { readMarks } from '../utils/db/marks';
import type { ShownPaper } from '../utils/db/queries';
import { failureOf, type Failure } from '../utils/domain/failure';
import type { Day } from '../utils/domain/day';
import type { Arrived } from '../utils/domain/inbox';
import { isSeen, type Marks } from '../utils/domain/mark';
import { useLive } from './use-live';
import { withWrites } from './writes';

export interface Inbox {
  /** What arrived, whatever the reader did with it. */
  arrived: Arrived[];
  /** What of it is left; nothing until it is known. */
  papers?: Arrived[];
  /** The facts of a paper that arrived, with its marks. */
  rowOf: (id: string) => ShownPaper;
  newest?: Day;
  /** The stamp of the last arrival there was. */
  last?: number;
  /** The stamp of the last that arrived or was caught, once that is known. */
  newestStamp?: number;
  /** Whether more arrived than the inbox holds. */
  isCut: boolean;
  failure?: Failure;
}

const NOTHING: Arrived[] = [];

type MarksById = ReadonlyMap<string, Marks | undefined>;

/** `isWanted`: else it is read when the page is idle. */
export function useInbox(isWanted: boolean): Inbox {
  const isDue = useIdle() || isWanted;
  const { value: arrived, failure } = useLive(
    async () => (isDue ? arrivalsView() : undefined),
    ARRIVALS,
    String(isDue),
  );
  const [{ marks, unread }, setMarks] = useState<{ marks: MarksById; unread?: Failure }>({
    marks: new Map(),
  });
  useEffect(() => {
    if (!arrived) return undefined;
    let isOver = false;
    const ids = new Set(arrived.arrivals.map(({ id }) => id));
    // One read after the other: what was asked later is newer.
    let last = Promise.resolve();
    const read = (some: string[]): Promise<void> => {
      last = last
        .then(() => readMarks(some))
        .then(
          (found) => !isOver && setMarks((now) => ({ marks: new Map([...now.marks, ...found]) })),
          (thrown: unknown) => !isOver && setMarks((now) => ({ ...now, unread: failureOf(thrown) })),
        )
        .then(() => {});
      return last;
    };
    const unsubscribe = subscribe(['marks'], (changed) => void read(changed.filter((id) => ids.has(id))));
    void read([...ids]);
    return () => {
      isOver = true;
      unsubscribe();
    };
  }, [arrived]);
  // Of one whose marks are not read yet it is not known whether it is left.
  const isLeft = (id: string) => arrived?.rows.has(id) && marks.has(id) && !isSeen(marks.get(id));
  const papers = useMemo(() => arrived?.papers.filter(({ id }) => isLeft(id)), [arrived, marks]);
  const isKnown = arrived !== undefined && (marks.size > 0 || arrived.arrivals.length === 0);
  useEffect(() => {
    const first = arrived?.arrivals[0];
    if (!first || !marks.has(first.id) || isLeft(first.id)) return;
    // A line that stays costs nothing but time.
    void inboxLine(arrived)
      .then((line) =>
        line === undefined ? undefined : withWrites(({ look }) => look('inboxUntil', line, Date.now())),
      )
      .catch(() => {});
  }, [arrived, isKnown]);
  const failed = unread ?? failure;
  return {
    arrived: arrived?.papers ?? NOTHING,
    ...(papers && isKnown && { papers }),
    rowOf(id) {
      const [row, its] = [arrived!.rows.get(id)!, marks.get(id)];
      return its ? { ...row, marks: its } : row;
    },
    ...(arrived?.newest && { newest: arrived.newest }),
    ...(arrived?.last !== undefined && { last: arrived.last }),
    ...(arrived && { newestStamp: arrived.newestStamp }),
    isCut: arrived?.isCut ?? false,
    ...(failed && { failure: failed }),
  };
}

/** Whether the page was idle once, or a second has passed. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: 1_000 });
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
