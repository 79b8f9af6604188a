// Runs in a page of the extension: fills its database as years of daily reading would, through our own writes.
import { paintedOf } from '../../utils/db/library.ts';
import { look } from '../../utils/db/write/looks.ts';
import { mark } from '../../utils/db/write/marks.ts';
import { save } from '../doing.ts';
import { endRefresh } from '../../utils/db/write/source.ts';
import { setWatch } from '../../utils/db/write/watches.ts';
import { putDay } from '../../utils/db/write/world.ts';
import type { Action } from '../../utils/domain/action.ts';
import { addDays, isWeekend, lastListDays, listDay, opensAt, type Day } from '../../utils/domain/day.ts';
import { fillingDays } from '../../utils/domain/reading.ts';
import type { Row } from '../../utils/domain/listing.ts';
import type { Sought } from '../../utils/domain/watch.ts';
import { huggingFace } from '../../utils/sources/hugging-face.ts';
import { generatedPapers } from '../feed/generated.ts';

const HOUR = 3_600_000;
/** Papers of a list; the last four lists are longer, as a refresh is measured on them. */
const PER_DAY = 50;
/** How often the lists that still fill were read while their counts rose: each leaves a point in the history. */
const READINGS = 24;
/** One list in so many has a paper that was saved, where nothing is asked of the reading list. */
const SAVED_EVERY = 8;
/** Papers marked at once. */
const SLICE = 100;
/** What was done with one paper of the reading list in so many. */
const MARKED: [every: number, action: Action][] = [
  [3, { kind: 'tag', tag: 'to cite' }],
  [5, { kind: 'state', state: 'done' }],
  [7, { kind: 'tag', tag: 'efficient inference' }],
  [11, { kind: 'state', state: 'reading' }],
  [13, { kind: 'rate', rating: 'up' }],
  [50, { kind: 'note', text: 'Compare the ablations with those of last month.', by: 'bench' }],
];

const papers = generatedPapers(1, PER_DAY);

function rowsOf(day: Day): Row[] {
  return huggingFace.parse(papers.entries(day, opensAt(day) + 80 * HOUR)).rows;
}

function put(day: Day, rows: Row[], at: number): Promise<void> {
  return putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
}

/**
 * Fills the database with `count` papers up to the current list, the newest list new, everything before looked at.
 * `saved`: how many of them are on the reading list, the oldest first.
 */
export async function fill(count: number, saved?: number): Promise<void> {
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
    if (saved === undefined && i % SAVED_EVERY === 0) await save([rows[0]!], at);
  }
  if (saved !== undefined) await shelve(days.flatMap((day) => rowsOf(day)).slice(0, saved));
  await endRefresh('hugging-face', undefined, Date.now());
}

/** Puts papers on the reading list, with some states, tags and notes. */
async function shelve(rows: Row[]): Promise<void> {
  const begun = Date.now() - rows.length * 60_000;
  for (let i = 0; i < rows.length; i += SLICE) {
    await save(rows.slice(i, i + SLICE), begun + i * 60_000);
  }
  const ids = rows.map(({ paper }) => paper.id);
  for (const [every, action] of MARKED) {
    const chosen = ids.filter((_, i) => i % every === 0);
    const atOnce = action.kind === 'note' ? 1 : SLICE;
    for (let i = 0; i < chosen.length; i += atOnce) {
      const now = Date.now();
      await mark(action, await paintedOf(chosen.slice(i, i + atOnce), now), now);
    }
  }
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

/** Watches of every kind; most find a few papers of a list, and the last keeps some out. */
const SOUGHT: Sought[] = [
  { kind: 'search', text: 'diffusion video -audio' },
  { kind: 'search', text: '"long-context" models author:okafor' },
  { kind: 'author', text: 'Mira Okafor' },
  { kind: 'organization', text: 'Northlake AI' },
  { kind: 'keyword', how: 'words', text: 'optimal transport' },
  { kind: 'keyword', how: 'words', text: 'robot' },
  { kind: 'keyword', how: 'pattern', text: '\\b(?:web|code|gui)[- ]agents?\\b' },
  { kind: 'keyword', how: 'pattern', text: 'routing.*experts' },
  { kind: 'upvotes', least: 40 },
  { kind: 'author', text: 'Ruth Volkov' },
];

/** Leaves the reader with so many watches. */
export async function keepWatches(count: number): Promise<void> {
  for (let i = 0; i < 50; i++) {
    const sought = SOUGHT[i % SOUGHT.length]!;
    const rule = { ...sought, name: `Watch ${String(i)}`, excludes: i % SOUGHT.length === 9 };
    await setWatch(`w${String(i)}`, i < count ? rule : undefined, Date.now());
  }
}

Object.assign(globalThis, { fill, keepWatches });
