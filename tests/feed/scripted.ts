// Papers as a test writes them down: the lists it sets, and nothing on other days.
import type { Day } from '../../utils/domain/day.ts';
import type { Entry, Papers } from './api.ts';

export interface Script extends Papers {
  lists: Map<Day, Entry[]>;
  unlisted: Entry[];
}

export function scriptedPapers(lists: Partial<Record<Day, Entry[]>> = {}): Script {
  const script = new Map(Object.entries(lists) as [Day, Entry[]][]);
  return { lists: script, unlisted: [], entries: (day) => script.get(day) ?? [] };
}
