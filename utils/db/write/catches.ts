// What is caught of a day's answer, by the reader's watches and for the badge, written by the worker in the transaction of the day.
import { CLEARING_LINES, upvotesWatch, type BadgeClear } from '../../domain/badge';
import type { Day } from '../../domain/day';
import type { Row } from '../../domain/listing';
import type { Counts } from '../../domain/paper';
import { settingsFrom } from '../../domain/settings';
import { candidate, watcher } from '../../search/watching';
import { settingsIn } from '../settings';
import type { DayWriting } from './submissions';
import { write, type Writing } from './transaction';

/** The rows of an answer, those of them that arrive, and the counts until now of those that were listed already. */
interface Answered {
  arriving: Row[];
  listed: Row[];
  known: ReadonlyMap<string, Counts>;
}

/**
 * Runs the watches over what arrives with an answer, and over what rose to the number that one of
 * them waits for. By each a paper is caught once.
 */
export async function putCatches(
  writing: DayWriting,
  day: Day,
  { arriving, listed, known }: Answered,
): Promise<void> {
  const { read, put, stamp } = writing;
  const rose = listed.filter(({ paper, counts }) => isHigher(counts, known.get(paper.id)));
  if (arriving.length + rose.length === 0) return;
  const ask = watcher([...(await read('watches').getAll()), ...(await badgeWatches(writing))]);
  for (const { paper, counts } of [...arriving, ...rose]) {
    for (const watch of ask(candidate(paper, counts, day), known.get(paper.id))) {
      if ((await read('catches').getKey([watch, paper.id])) !== undefined) continue;
      put('catches', { watch, paper: paper.id, at: await stamp() });
    }
  }
}

async function badgeWatches({ read }: Writing<'settings'>) {
  const { badge, badgeUpvotes } = settingsFrom(await settingsIn(read('settings')));
  return badge === 'upvotes' ? [upvotesWatch(badgeUpvotes)] : [];
}

/**
 * Catches what is new and has so many upvotes already, when a badge is to count that from now on; the later ones are
 * caught as they come to them.
 */
export function catchHigh(least: number, clears: BadgeClear): Promise<void> {
  return write(['arrivals', 'catches', 'looks', 'places', 'listings'], async ({ read, put }) => {
    const line = (await read('looks').get(CLEARING_LINES[clears]))?.value ?? 0;
    const arrivals = await read('arrivals').index('arrivedAt').getAll(IDBKeyRange.lowerBound(line, true));
    const places = await Promise.all(arrivals.map(({ id }) => read('places').get(id)));
    const stamps = new Map(arrivals.map(({ id, arrivedAt }) => [id, arrivedAt]));
    const keys = new Map(places.flatMap((place) => (place ? [[place.day, place] as const] : [])));
    const { id: watch } = upvotesWatch(least);
    for (const { source, day } of keys.values()) {
      for (const { paper, counts } of (await read('listings').get([source, day]))?.submissions ?? []) {
        const at = stamps.get(paper.id);
        if (at === undefined || counts.upvotes < least) continue;
        if ((await read('catches').getKey([watch, paper.id])) === undefined)
          put('catches', { watch, paper: paper.id, at });
      }
    }
  });
}

function isHigher({ upvotes, stars = 0 }: Counts, before: Counts | undefined): boolean {
  return before !== undefined && (upvotes > before.upvotes || stars > (before.stars ?? 0));
}
