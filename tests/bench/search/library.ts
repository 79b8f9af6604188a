// Runs in a page of the extension: fills its database with papers worth a search, indexed as the worker does it.
import { look } from '../../../utils/db/write/looks.ts';
import { endRefresh } from '../../../utils/db/write/source.ts';
import { putDay } from '../../../utils/db/write/world.ts';
import { lastListDays, listDay, opensAt, type Day } from '../../../utils/domain/day.ts';
import type { Row } from '../../../utils/domain/listing.ts';
import type { Paper } from '../../../utils/domain/paper.ts';
import { createUpkeep } from '../../../utils/worker/upkeep.ts';
import { inventTexts } from './texts.ts';

const PER_DAY = 50;
const PER_LONG_DAY = 60;

/** One paper in so many has a letter that stands alone, as real ones have. */
const LETTER_EVERY = 8;

const texts = inventTexts();
const upkeep = createUpkeep();
let written = 0;

function paper(i: number, letter: string): Paper {
  const its = texts.paper(i);
  return i % LETTER_EVERY === 0 ? { ...its, title: `${its.title} ${letter}` } : its;
}

/** Reads a day as a refresh does: ms that it takes to write it. What is small is merged after each, as then. */
async function add(day: Day, count: number, letter: string): Promise<number> {
  const at = opensAt(day) + 80 * 3_600_000;
  const rows = Array.from({ length: count }, (_, i): Row => ({
    paper: paper(written + i, letter),
    counts: { upvotes: count - i },
    submittedAt: at,
  }));
  written += count;
  const begun = performance.now();
  await putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
  const took = performance.now() - begun;
  await upkeep();
  return took;
}

/**
 * Fills the database with `papers` papers and then so many long days, all looked at: ms to add each of those. `letter`
 * stands alone in some titles.
 */
async function fillIndex(papers: number, longDays: number, letter: string): Promise<number[]> {
  const days = lastListDays(listDay(Date.now()), papers / PER_DAY + longDays).toReversed();
  const took: number[] = [];
  for (const day of days.slice(0, -longDays)) await add(day, PER_DAY, letter);
  for (const day of days.slice(-longDays)) took.push(await add(day, PER_LONG_DAY, letter));
  await endRefresh('hugging-face', undefined, Date.now());
  for (const line of ['badgeUntil', 'inboxUntil'] as const) await look(line, Date.now(), Date.now());
  return took;
}

Object.assign(globalThis, { fillIndex });
