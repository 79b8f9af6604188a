// Runs in a page of the extension: fills its database as years of daily reading would, through our own writes.
import { look } from '../../utils/db/write/looks.ts';
import { save } from '../doing.ts';
import { endRefresh, putDay } from '../../utils/db/write/world.ts';
import { addDays, isWeekend, lastListDays, listDay, opensAt, type Day } from '../../utils/domain/day.ts';
import { fillingDays } from '../../utils/domain/reading.ts';
import type { Row } from '../../utils/domain/listing.ts';
import { huggingFace } from '../../utils/sources/hugging-face.ts';
import { generatedPapers } from '../feed/generated.ts';

const HOUR = 3_600_000;
/** Papers of a list; the last four lists are longer, as a refresh is measured on them. */
const PER_DAY = 50;
/** How often the lists that still fill were read while their counts rose: each leaves a point in the history. */
const READINGS = 24;
/** One list in so many has a paper that was saved. */
const SAVED_EVERY = 8;

const papers = generatedPapers(1, PER_DAY);

function rowsOf(day: Day): Row[] {
  return huggingFace.parse(papers.entries(day, opensAt(day) + 80 * HOUR)).rows;
}

function put(day: Day, rows: Row[], at: number): Promise<void> {
  return putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
}

/** Fills the database with `count` papers up to the current list, the newest list new, everything before looked at. */
export async function fill(count: number): Promise<void> {
  const now = Date.now();
  const days = lastListDays(listDay(now), count / PER_DAY).toReversed();
  const filling = fillingDays(now);
  for (const [i, day] of days.entries()) {
    const rows = rowsOf(day);
    const at = Math.min(now, opensAt(day) + 20 * HOUR);
    if (filling.includes(day)) await putFilling(day, rows, at);
    else await put(day, rows, at);
    const settled = days[i - 4];
    if (settled) await putDay('hugging-face', settled, { kind: 'unchanged' }, at);
    for (let next = addDays(day, 1); isWeekend(next) && opensAt(next) < now; next = addDays(next, 1)) {
      await put(next, [], opensAt(next));
    }
    if (i < days.length - 1) await look('badgeUntil', at, at);
    if (i % SAVED_EVERY === 0) await save([rows[0]!], at);
  }
  await endRefresh('hugging-face', undefined, Date.now());
}

/** Reads a list again and again while it fills. */
async function putFilling(day: Day, rows: Row[], at: number): Promise<void> {
  for (let reading = READINGS; reading >= 0; reading--) {
    const then = rows.map((row) => ({
      ...row,
      counts: { ...row.counts, upvotes: Math.max(0, row.counts.upvotes - reading) },
    }));
    await put(day, then, at - reading * 60_000);
  }
}

Object.assign(globalThis, { fill });
