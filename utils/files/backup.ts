// A backup that comes back: its records checked one by one, so that one odd one costs no other.
import * as v from 'valibot';
import type { FileFailure, Incoming, Refusal } from '../domain/incoming';
import { isSafePage } from '../domain/safe-page';
import { keptById, STATES, tagField, type Kept, type Look, type Marks } from '../domain/mark';
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
/**
 * Whatever a clock said: one that ran ahead once must not cost what was written then. But no later than a date can be,
 * for it will be shown as one.
 */
const LATEST = 8_640_000_000_000_000;
const instant = v.pipe(v.number(), v.integer(), v.minValue(-LATEST), v.maxValue(LATEST));
const id = v.pipe(v.string(), v.check(isPaperId));
const field = <Schema extends v.GenericSchema>(value: Schema) =>
  v.object({ value: v.exactOptional(value), stamp: instant });

const note = v.pipe(
  v.object({
    stamp: instant,
    texts: v.pipe(
      v.array(v.object({ text, by: v.pipe(v.string(), v.maxLength(100)), stamp: instant })),
      v.maxLength(MOST),
    ),
    known: v.record(v.pipe(v.string(), v.maxLength(100)), instant),
  }),
  // A text whose writer is not known could never be written over.
  v.check(({ texts, known }) =>
    texts.every(({ by, stamp }) => Object.hasOwn(known, by) && known[by]! >= stamp),
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

const kept = v.object({
  paper: v.object({
    id,
    title: line,
    abstract: line,
    authors: v.pipe(v.array(v.object({ name: line, user: v.exactOptional(text) })), v.maxLength(MOST)),
    publishedAt: v.exactOptional(instant),
    organization: v.exactOptional(v.object({ handle: text, name: line })),
    repository: v.exactOptional(v.pipe(text, v.regex(/^\w[\w-]*\/[\w.-]*[\w-]$/))),
    projectPage: v.exactOptional(v.pipe(text, v.check(isSafePage))),
    aiSummary: v.exactOptional(line),
    aiKeywords: v.exactOptional(v.pipe(v.array(line), v.maxLength(MOST))),
    withdrawnAt: v.exactOptional(instant),
  }),
  counts: v.object({
    upvotes: count,
    comments: v.exactOptional(count),
    stars: v.exactOptional(count),
  }),
  rise: v.exactOptional(count),
  submitter: v.exactOptional(line),
  wantedAt: v.exactOptional(instant),
});

/** The inbox's line is about what arrived in the browser that wrote it: another may not have seen what lies before it. */
const look = v.object({ name: v.literal('badgeUntil'), value: instant, stamp: instant });

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
  const facts = new Map(records.kept.flatMap((record) => paired(record)));
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

function paired(record: unknown): [string, Kept][] {
  const read = v.safeParse(kept, record);
  return read.success ? [[read.output.paper.id, read.output]] : [];
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
