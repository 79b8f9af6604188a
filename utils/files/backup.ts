// A backup that comes back: its records checked one by one, so that one odd one costs no other.
import * as v from 'valibot';
import type { FileFailure, Incoming, Refusal } from '../domain/incoming';
import { isSafePage } from '../domain/safe-page';
import { keptById } from '../domain/kept';
import { STATES, tagField, type Kept, type Look, type Marks } from '../domain/mark';
import { mergeMarks } from '../domain/merge';
import { oneLine } from '../domain/one-line';
import { isPaperId } from '../domain/paper';
import { tagOf } from '../domain/tag';

/** Far above anything we write: bounds for hostile files. */
const LONGEST = 100_000;
const MOST = 5_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST));
/** As a source's text is stored: without signs that cannot be seen or that turn the writing round. */
const line = v.pipe(text, v.transform(oneLine));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The last time that a date can be: a time later than that could not be shown. */
const LATEST = 8_640_000_000_000_000;
const instant = v.pipe(v.number(), v.integer(), v.minValue(-LATEST), v.maxValue(LATEST));
/**
 * Whatever a clock said: one that ran ahead must not cost what was written then, nor what was written since, whose
 * stamps are later still. Before anything is merged they are cut to the last time, so counting on never runs out.
 */
const stamp = v.pipe(
  v.number(),
  v.safeInteger(),
  v.transform((at) => Math.min(at, LATEST)),
);
const id = v.pipe(v.string(), v.check(isPaperId));
const field = <Schema extends v.GenericSchema>(value: Schema) =>
  v.object({ value: v.exactOptional(value), stamp });

const note = v.pipe(
  v.object({
    stamp,
    texts: v.pipe(
      // Of any length: nothing limits what is written, and the file is limited as a whole.
      v.array(v.object({ text: v.string(), by: v.pipe(v.string(), v.maxLength(100)), stamp })),
      v.maxLength(MOST),
    ),
    known: v.record(v.pipe(v.string(), v.maxLength(100)), stamp),
  }),
  // A text whose writer is not known could never be written over.
  v.check(({ texts, known }) =>
    texts.every(({ by, stamp: at }) => Object.hasOwn(known, by) && known[by]! >= at),
  ),
);

const FIELDS: Record<Exclude<keyof Marks, 'id' | `tag:${string}`>, v.GenericSchema> = {
  saved: field(instant),
  seen: field(instant),
  read: field(instant),
  dismissed: field(instant),
  state: field(v.picklist(STATES)),
  rating: field(v.picklist(['up', 'down'])),
  note,
};
const TAG = field(v.literal(true));

/** An object without its fields that are absent or odd: one of them costs no other. */
const sound = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.object(entries), v.transform(present));
/** A field that reads as absent when it is absent or odd. */
const loose = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined);

const kept = sound({
  paper: sound({
    id,
    title: line,
    abstract: line,
    authors: v.pipe(v.array(sound({ name: line, user: loose(text) })), v.maxLength(MOST)),
    publishedAt: loose(instant),
    organization: loose(v.object({ handle: text, name: line })),
    repository: loose(v.pipe(text, v.regex(/^\w[\w-]*\/[\w.-]*[\w-]$/))),
    projectPage: loose(v.pipe(text, v.check(isSafePage))),
    aiSummary: loose(line),
    aiKeywords: loose(v.pipe(v.array(line), v.maxLength(MOST))),
    withdrawnAt: loose(instant),
  }),
  counts: sound({ upvotes: count, comments: loose(count), stars: loose(count) }),
  rise: loose(count),
  submitter: loose(line),
  // Without it, facts that are wanted would be so no more.
  wantedAt: v.exactOptional(instant),
});
/** Which paper facts are about, where no more of them can be read. */
const about = v.object({ paper: v.object({ id }) });

/** The inbox's line is about what arrived in the browser that wrote it: another may not have seen what lies before it. */
const look = v.object({ name: v.literal('badgeUntil'), value: stamp, stamp });

/** What every version of the file says of itself. */
const head = v.object({ format: v.literal('broadsheet-backup'), version: v.number() });

const file = v.object({
  marks: v.array(v.unknown()),
  kept: v.array(v.unknown()),
  looks: v.fallback(v.array(v.unknown()), []),
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
  return readRecords(whole.output, now);
}

/** What the records of a backup or of a copy say, at `now` (epoch ms); those that say nothing we know are refused. */
export function readRecords(
  records: { marks: unknown[]; kept: unknown[]; looks: unknown[] },
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
  const looks = records.looks.flatMap((record): Look[] => {
    const read = v.safeParse(look, record);
    return read.success ? [read.output] : [];
  });
  return { bringing: 'import', papers, looks, refused };
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

/** A record as one without the fields that are `undefined`. */
function present<Record extends object>(record: Record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Record]: Exclude<Record[Name], undefined>;
  };
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

/** What a field has to be; nothing, where we know no such field. */
function schemaOf(name: string): v.GenericSchema {
  if (Object.hasOwn(FIELDS, name)) return FIELDS[name as keyof typeof FIELDS];
  const tag = name.startsWith('tag:') ? tagOf(name.slice('tag:'.length)) : undefined;
  return tag !== undefined && tagField(tag) === name ? TAG : v.never();
}

function shortened(record: unknown): string {
  try {
    return (JSON.stringify(record) ?? '').slice(0, 60);
  } catch {
    // Nested so deep that no text can be made of it.
    return '';
  }
}
