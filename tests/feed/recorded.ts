// Papers as they were recorded: the newest recorded day plays the newest list day, and so on back.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lastListDays, listDay } from '../../utils/domain/day.ts';
import type { Entry, Papers } from './api.ts';

/** The recordings of a folder that holds `daily/YYYY-MM-DD.json`. */
export function recordedPapers(folder: string): Papers {
  const daily = path.join(folder, 'daily');
  const files = readdirSync(daily)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed();
  return {
    entries(day, now) {
      const file = files[lastListDays(listDay(now), files.length).indexOf(day)];
      return file ? (JSON.parse(readFileSync(path.join(daily, file), 'utf8')) as Entry[]) : [];
    },
  };
}
