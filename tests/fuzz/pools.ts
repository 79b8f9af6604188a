// The rows that answers are made of before they are mutated: recorded ones where they lie beside the project, and generated ones.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, isWeekend, opensAt, type Day } from '../../utils/domain/day';
import type { Row } from '../../utils/domain/listing';
import { huggingFace } from '../../utils/sources/hugging-face';
import { createApi, type Entry, type Papers } from '../feed/api';
import { generatedPapers } from '../feed/generated';
import { recordedPapers } from '../feed/recorded';

/** Rows with different ids, as JSON, and what each parses to when nobody touches it. */
export interface Pool {
  texts: string[];
  rows: Row[];
  /** As they are written there. */
  titles: ReadonlySet<unknown>;
}

const FOLDER = path.resolve(process.env['FEED_RECORDINGS'] ?? '../shared/recordings');
const SIZE = 160;
/** One row of hundreds of authors would make every answer slow that it is in. */
const LARGEST = 12_000;
const NOW = opensAt('2026-11-20') + 3_600_000;

/** A pool of what the API answers over some papers, day by day. */
function poolOf(papers: Papers): Pool {
  const api = createApi(papers, { now: () => NOW });
  const texts = new Map<string, string>();
  for (let day: Day = '2026-11-19'; texts.size < SIZE && day > '2026-08-01'; day = addDays(day, -1)) {
    if (isWeekend(day)) continue;
    const list = JSON.parse(api.answer(`/api/daily_papers?date=${day}&limit=20`).body) as Entry[];
    for (const entry of list.slice(0, 8)) {
      const text = JSON.stringify(entry);
      if (text.length < LARGEST) texts.set(entry.paper.id, text);
    }
  }
  const entries = [...texts.values()].map((text) => JSON.parse(text) as Entry);
  return {
    texts: [...texts.values()],
    rows: entries.map((entry) => huggingFace.parse([entry]).rows[0]!),
    titles: new Set(entries.map(({ paper }) => paper.title)),
  };
}

export const generated = poolOf(generatedPapers(11));

/** Absent where the recordings are. */
export const recorded: Pool | undefined = existsSync(path.join(FOLDER, 'daily'))
  ? poolOf(recordedPapers(FOLDER))
  : undefined;
