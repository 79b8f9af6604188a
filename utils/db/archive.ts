// The reads of the archive: how far its download has come, and what is to be forgotten.
import {
  archiveDays,
  firstKept,
  isForgotten,
  NOT_REMOVED,
  timeLeft,
  type Download,
  type Keep,
} from '../domain/archive';
import type { Day } from '../domain/day';
import type { SourceId } from '../domain/listing';
import { type DayRead } from '../domain/reading';
import type { FailedAt } from '../domain/status';
import { database } from './open';
import { DAILY } from './queries';
import { settings } from './settings';

/** The archive as a page shows it. */
export interface ArchiveView {
  download: Download;
  keep: Keep;
  /** How many lists it has, how many of them are here, and how many came and could not be read. */
  count: number;
  here: number;
  odd: number;
  /** Why the download stands still, until it goes on by itself. */
  stopped?: FailedAt;
  /** Ms, at the pace of the last lists. */
  timeLeft?: number;
  /** How many lists its removal would take away. */
  removable: number;
}

/** The stores whose changes the archive's view has to follow. */
export const ARCHIVE = ['settings', 'sources', 'reads', 'listings'] as const;

/** What is here of the archive at `now` (epoch ms)? */
export async function archiveView(now: number): Promise<ArchiveView> {
  const [{ download, keep }, { reads, odd, stopped }, removed] = await Promise.all([
    settings(),
    archiveOf(DAILY),
    olderLists(DAILY, NOT_REMOVED, now),
  ]);
  const days = archiveDays(keep, now);
  const left = days.filter((day) => !reads.get(day)?.settled);
  const oddLeft = left.filter((day) => odd.includes(day)).length;
  const times = days.flatMap((day) => reads.get(day)?.at ?? []);
  const time = timeLeft(left.length - oddLeft, times, now);
  return {
    download,
    keep,
    count: days.length,
    here: days.length - left.length,
    odd: oddLeft,
    ...(stopped && { stopped }),
    ...(time !== undefined && { timeLeft: time }),
    removable: removed.length,
  };
}

/** Which list of a source's archive is to be fetched next at `now` (epoch ms)? The newest that is not here; none that could not be read. */
export async function nextMissing(source: SourceId, now: number): Promise<Day | undefined> {
  const [{ keep }, { reads, odd }] = await Promise.all([settings(), archiveOf(source)]);
  return archiveDays(keep, now).find((day) => !reads.get(day)?.settled && !odd.includes(day));
}

/** Which stored lists of a source are older at `now` (epoch ms) than what is kept? Those that a refresh looks after are not. */
export async function olderLists(source: SourceId, keep: Keep, now: number): Promise<Day[]> {
  const { days } = await archiveOf(source);
  return days.filter((day) => day < firstKept(keep, now));
}

/** Which of them were not read for as long as lists are kept, so that nobody would miss them? */
export async function forgettable(source: SourceId, keep: Keep, now: number): Promise<Day[]> {
  const { days, reads } = await archiveOf(source);
  return days.filter((day) => isForgotten(day, reads.get(day), keep, now));
}

/** How the days of a source were read last, the days of which anything is stored and that are followed no more, how the download stands. */
async function archiveOf(source: SourceId) {
  const tx = (await database()).transaction(['listings', 'reads', 'sources']);
  const all = IDBKeyRange.bound([source], [source, []]);
  const [stored, keys, older, state] = await Promise.all([
    tx.objectStore('listings').getAllKeys(all),
    tx.objectStore('reads').getAllKeys(all),
    tx.objectStore('reads').getAll(all),
    tx.objectStore('sources').get(source),
  ]);
  const followed = Object.entries(state?.days ?? {}) as [Day, DayRead][];
  const reads = new Map([...keys.map(([, day], i): [Day, DayRead] => [day, older[i]!]), ...followed]);
  return {
    reads,
    // Of a day without papers only that is stored.
    days: [...new Set([...stored, ...keys].map(([, day]) => day))].filter(
      (day) => day < (state?.from ?? day),
    ),
    odd: state?.download?.odd ?? [],
    stopped: state?.download?.stopped,
  };
}
