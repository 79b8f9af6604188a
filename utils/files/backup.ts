// A backup that comes back: its records checked one by one, so that one odd one costs no other.
import * as v from 'valibot';
import type { FileFailure, Incoming, Refusal } from '../domain/incoming';
import type { Known } from '../domain/known';
import { keptById } from '../domain/kept';
import type { Kept, Look, Marks } from '../domain/mark';
import { mergeMarks, mergeWatches } from '../domain/merge';
import { oddSettings, portableSettings } from '../domain/settings';
import type { Watch } from '../domain/watch';
import { about, id, kept, known, look, schemaOf, watch } from './records';

/** What every version of the file says of itself. */
const head = v.object({ format: v.literal('broadsheet-backup'), version: v.number() });

const file = v.object({
  marks: v.array(v.unknown()),
  kept: v.array(v.unknown()),
  looks: v.fallback(v.array(v.unknown()), []),
  watches: v.fallback(v.array(v.unknown()), []),
  known: v.fallback(v.array(v.unknown()), []),
  settings: v.optional(v.unknown()),
});

/** The version of the file's form that is written; one that is greater cannot be read. */
const VERSION = 1;

/** What a backup's text holds, at `now` (epoch ms), or why it cannot be read. */
export function readBackup(source: string, now: number): Incoming | FileFailure {
  let content: unknown;
  try {
    content = JSON.parse(source);
  } catch {
    return { wrong: 'broken' };
  }
  const ours = v.safeParse(head, content);
  if (!ours.success) return { wrong: 'foreign' };
  if (ours.output.version > VERSION) return { wrong: 'newer' };
  const whole = v.safeParse(file, content);
  if (!whole.success) return { wrong: 'foreign' };
  const { settings, ...records } = whole.output;
  const incoming = readRecords(records, now);
  return settings === undefined ? incoming : withSettings(incoming, settings);
}

/** What is brought in, and the settings of a file, whatever they are. */
function withSettings(incoming: Incoming, settings: unknown): Incoming {
  const read = v.safeParse(v.record(v.string(), v.unknown()), settings);
  const stored = new Map(read.success ? Object.entries(read.output) : []);
  const odd: string[] = read.success ? oddSettings(stored) : [''];
  return {
    ...incoming,
    settings: portableSettings(stored),
    refused: [...incoming.refused, ...odd.map((what): Refusal => ({ reason: 'odd-setting', what }))],
  };
}

/** What the records of a backup or of a copy say, at `now` (epoch ms); those that say nothing we know are refused. */
export function readRecords(
  records: { marks: unknown[]; kept: unknown[]; looks: unknown[]; watches?: unknown[]; known?: unknown[] },
  now: number,
): Incoming {
  const { facts, odd } = factsFrom(records.kept);
  const refused: Refusal[] = [];
  const all = new Map<string, Marks>();
  for (const record of records.marks) {
    const marks = marksFrom(record);
    if ('reason' in marks) {
      refused.push(marks);
      continue;
    }
    const before = all.get(marks.id);
    all.set(marks.id, before ? mergeMarks(before, marks) : marks);
  }
  for (const { of, what } of odd)
    if (of === undefined || (all.has(of) && !facts.has(of))) refused.push({ reason: 'odd-facts', what });
  const papers = [...all.values()].map((marks) => ({
    marks,
    kept: facts.get(marks.id) ?? keptById(marks.id, now),
  }));
  const looks = soundOf<Look>(look, records.looks);
  const knownBefore = soundOf<Known>(known, records.known ?? []);
  const watches = new Map<string, Watch>();
  for (const record of records.watches ?? []) {
    const read = v.safeParse(watch, record);
    if (!read.success) {
      refused.push({ reason: 'odd-watch', what: shortened(record) });
      continue;
    }
    const before = watches.get(read.output.id);
    watches.set(read.output.id, before ? mergeWatches(before, read.output) : read.output);
  }
  return { bringing: 'import', papers, looks, known: knownBefore, watches: [...watches.values()], refused };
}

/** Those of the records that can be read; of the others none is missed. */
function soundOf<Sound>(schema: v.GenericSchema<unknown, Sound>, records: unknown[]): Sound[] {
  return records.flatMap((record) => {
    const read = v.safeParse(schema, record);
    return read.success ? [read.output] : [];
  });
}

/** The facts by the paper's id, and the records they cannot be read from: `of` which paper, where that can be read. */
function factsFrom(records: unknown[]) {
  const facts = new Map<string, Kept>();
  const odd: { of?: string; what: string }[] = [];
  for (const record of records) {
    const read = v.safeParse(kept, record);
    if (read.success) {
      facts.set(read.output.paper.id, read.output);
      continue;
    }
    const named = v.safeParse(about, record);
    if (named.success) odd.push({ of: named.output.paper.id, what: named.output.paper.id });
    else odd.push({ what: shortened(record) });
  }
  return { facts, odd };
}

function marksFrom(record: unknown): Marks | Refusal {
  const read = v.safeParse(v.record(v.string(), v.unknown()), record);
  const its = read.success ? v.safeParse(id, read.output['id']) : undefined;
  if (!read.success || !its?.success) return { reason: 'no-id', what: shortened(record) };
  const marks: Marks = { id: its.output };
  for (const [name, value] of Object.entries(read.output)) {
    if (name === 'id') continue;
    const known = v.safeParse(schemaOf(name), value);
    if (!known.success) return { reason: 'odd-marks', what: marks.id };
    Object.assign(marks, { [name]: known.output });
  }
  return marks;
}

function shortened(record: unknown): string {
  try {
    return (JSON.stringify(record) ?? '').slice(0, 60);
  } catch {
    // Nested so deep that no text can be made of it.
    return '';
  }
}
