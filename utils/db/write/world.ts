// What the world says of days, written by the worker alone.
import { arrives } from '../../domain/arrival';
import type { Day } from '../../domain/day';
import { confirm, merge, type Row, type SourceId } from '../../domain/listing';
import { isFollowed, isSettled, withRead, type DayRead, type Etag } from '../../domain/reading';
import type { SourceState } from '../schema';
import { putCatches } from './catches';
import { stateOf } from './source';
import { oneStamp } from './stamp';
import {
  DAY_STORES,
  indexWords,
  putSubmissions,
  submissionsOf,
  takeFrom,
  type DayWriting,
} from './submissions';
import { write } from './transaction';

/** The rows of an answer. `complete`: every page was read, though `dropped` rows of it were no papers. */
export interface Answered extends Partial<Etag> {
  kind: 'answer';
  rows: Row[];
  complete: boolean;
  dropped: number;
}

/** What asking for a day led to. */
export type Outcome = Answered | { kind: 'unchanged' } | { kind: 'not-open' };

/**
 * Writes what a source said of a day at `now` (epoch ms), all of it or nothing. Papers of a day that no refresh follows
 * do not arrive.
 */
export function putDay(source: SourceId, day: Day, outcome: Outcome, now: number): Promise<void> {
  return write([...DAY_STORES], async (transaction) => {
    const writing = { ...transaction, words: new Map(), now, stamp: oneStamp(transaction, now) };
    const state = await stateOf(writing, source);
    const isFollowedDay = isFollowed(state, day, now);
    const read = dayRead(state.days[day], day, outcome, now);
    let { newFrom } = state;
    if (outcome.kind === 'unchanged') await putConfirmed(writing, source, day);
    let altered: Day[] = [];
    if (outcome.kind === 'answer') {
      altered = await putAnswer(writing, state, day, outcome, now, isFollowedDay);
      if (isFollowedDay && outcome.rows.length > 0) newFrom ??= day;
    }
    await indexWords(writing);
    if (!isFollowedDay) return putOlder(writing, source, day, read);
    const { followed, left } = withRead(state, day, read);
    for (const [older, its] of left) putOlder(writing, source, older, its);
    // What is stored there is no longer what the source said, so the source must say it again.
    for (const other of altered) delete followed.days[other]?.etag;
    writing.put('sources', { ...state, ...followed, ...(newFrom && { newFrom }) });
  });
}

/** Writes how a day was read that no refresh follows. The whole list is asked for each time: no ETag to keep true. */
function putOlder({ put }: DayWriting, source: SourceId, day: Day, read: DayRead): void {
  const { etag: _, mirror: __, ...rest } = read;
  put('reads', rest, [source, day]);
}

function dayRead(known: DayRead | undefined, day: Day, outcome: Outcome, now: number): DayRead {
  const settled = isSettled(day, now);
  switch (outcome.kind) {
    case 'unchanged':
      return { answer: 'papers', dropped: 0, ...known, at: now, settled };
    case 'not-open':
      return { at: now, answer: 'not-open', settled: false, dropped: 0 };
    case 'answer': {
      const { rows, dropped, complete, etag, mirror } = outcome;
      return {
        at: now,
        answer: rows.length > 0 ? 'papers' : 'empty',
        settled: settled && complete,
        dropped,
        // An unchanged answer repeats what the last one lacked: only one that was full may be repeated.
        ...(isFull(outcome) && etag && { etag, ...(mirror && { mirror }) }),
      };
    }
  }
}

function isFull({ rows, complete, dropped }: Answered): boolean {
  return complete && dropped === 0 && rows.length > 0;
}

async function putConfirmed(writing: DayWriting, source: SourceId, day: Day): Promise<void> {
  const stored = await submissionsOf(writing, source, day);
  await putSubmissions(writing, source, day, stored, confirm(stored));
}

/** Returns the days whose stored list is now another than the source's last answer: a paper is kept on one day only. */
async function putAnswer(
  writing: DayWriting,
  state: SourceState,
  day: Day,
  answer: Answered,
  now: number,
  isFollowedDay: boolean,
): Promise<Day[]> {
  const { source } = state;
  const stored = await submissionsOf(writing, source, day);
  const here = new Set(stored.map((s) => s.paper.id));
  const unknown = answer.rows.filter((row) => !here.has(row.paper.id));
  const places = await Promise.all(unknown.map((row) => writing.read('places').get(row.paper.id)));
  const placed = unknown.map((row, i) => ({ row, day: places[i]?.day }));

  // Listed again on a later day, a paper is there and no longer here.
  const later = new Set(placed.filter((p) => p.day && p.day > day).map((p) => p.row.paper.id));
  const earlier = placed.flatMap((p) => (p.day && p.day < day ? [{ id: p.row.paper.id, day: p.day }] : []));
  const moved = await takeFrom(writing, source, earlier);

  const rows = answer.rows.filter((row) => !later.has(row.paper.id));
  await putSubmissions(
    writing,
    source,
    day,
    stored,
    merge(stored, { rows, full: isFull(answer) }, now, moved),
  );
  if (isFollowedDay) {
    const newcomers = placed.filter((p) => p.day === undefined).map((p) => p.row);
    const arriving = arrives(day, state) ? await putArrivals(writing, newcomers) : [];
    const known = new Map([...stored, ...moved.values()].map((s) => [s.paper.id, s.counts]));
    await putCatches(writing, day, { arriving, listed: rows, known });
  }
  return [...earlier.map((paper) => paper.day), ...(later.size > 0 ? [day] : [])];
}

/** Returns the rows whose papers arrive. */
async function putArrivals({ read, put, stamp }: DayWriting, rows: Row[]): Promise<Row[]> {
  const ids = rows.map((row) => row.paper.id);
  const arrivals = await Promise.all(ids.map((id) => read('arrivals').getKey(id)));
  const marks = await Promise.all(ids.map((id) => read('marks').getKey(id)));
  const arriving = rows.filter((_, i) => arrivals[i] === undefined && marks[i] === undefined);
  if (arriving.length === 0) return arriving;
  const arrivedAt = await stamp();
  for (const { paper } of arriving) put('arrivals', { id: paper.id, arrivedAt });
  return arriving;
}
