// What the records of a backup have to be: marks field by field, kept facts, looks.
import * as v from 'valibot';
import { HINTS, type KnownName } from '../domain/known';
import { STATES, tagField, type Marks } from '../domain/mark';
import { oneLine } from '../domain/one-line';
import { isPaperId } from '../domain/paper';
import { isSafePage } from '../domain/safe-page';
import { tagOf } from '../domain/tag';
import { isLong, tidied } from '../domain/watch';

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
export const id = v.pipe(v.string(), v.check(isPaperId));
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

export const kept = sound({
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
export const about = v.object({ paper: v.object({ id }) });

/** The inbox's line is about what arrived in the browser that wrote it: another may not have seen what lies before it. */
export const look = v.object({ name: v.literal('badgeUntil'), value: stamp, stamp });

/** Which news were told: of a version as a manifest has it. */
const news = v.custom<KnownName>((name) => typeof name === 'string' && /^news:\d+(\.\d+){0,3}$/.test(name));
export const known = v.object({ name: v.union([v.picklist(HINTS), news]), stamp });

const named = { name: text, excludes: v.boolean() };
const rule = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.picklist(['search', 'author', 'organization']), text, ...named }),
    v.object({ kind: v.literal('keyword'), how: v.picklist(['words', 'pattern']), text, ...named }),
    v.object({ kind: v.picklist(['upvotes', 'stars']), least: count, ...named }),
  ]),
  v.transform(tidied),
  v.check((its) => !isLong(its)),
);
export const watch = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  made: field(rule),
});

/** What a field has to be; nothing, where we know no such field. */
export function schemaOf(name: string): v.GenericSchema {
  if (Object.hasOwn(FIELDS, name)) return FIELDS[name as keyof typeof FIELDS];
  const tag = name.startsWith('tag:') ? tagOf(name.slice('tag:'.length)) : undefined;
  return tag !== undefined && tagField(tag) === name ? TAG : v.never();
}

/** A record as one without the fields that are `undefined`. */
function present<Record extends object>(record: Record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Record]: Exclude<Record[Name], undefined>;
  };
}
