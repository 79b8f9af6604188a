// Mutations of an answer's JSON: fields and rows deleted, replaced, renamed, repeated, moved, spoilt.
import fc from 'fast-check';
import type { Row } from '../../utils/domain/listing';
import type { Pool } from './pools';
import { hostileName, hostileText, rubbish } from './rubbish';

type Change =
  | { kind: 'delete' }
  | { kind: 'repeat' }
  | { kind: 'replace'; value: unknown }
  | { kind: 'rename'; name: string }
  | { kind: 'move'; to: number }
  | { kind: 'spoil'; text: string; at: number };

/** What is done to which row, or to the field of it that a path leads to. Numbers count round and round. */
interface Mutation {
  row: number;
  path: number[];
  change: Change;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace' as const), value: rubbish }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), name: hostileName }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), to: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('spoil' as const), text: hostileText, at: fc.nat(999) }) },
); // prettier-ignore

const mutation: fc.Arbitrary<Mutation> = fc.record({
  row: fc.nat(99),
  path: fc.array(fc.nat(999), { maxLength: 4 }),
  change,
});

/** An answer after some mutations, and the rows in it that none of them touched, as they parse. */
export interface Mutated {
  body: unknown;
  untouched: Row[];
}

type Holder = Record<string, unknown>;

interface Item {
  value: unknown;
  untouched?: Row;
}

/** Answers of a few rows of a pool, or of these rows of it, mutated. */
export function mutated(pool: Pool, from = pool.texts.map((_, i) => i)): fc.Arbitrary<Mutated> {
  const few = fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 4 });
  const rows = fc.record({ chosen: few, mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }) }).map(
    ({ chosen, mutations }): Mutated => {
      const items = chosen.map((i): Item => ({ value: JSON.parse(pool.texts[i]!), untouched: pool.rows[i]! }));
      for (const each of mutations) if (items.length > 0) mutate(items, each);
      return {
        body: asJson(items.map((item) => item.value)),
        untouched: items.flatMap((item) => item.untouched ?? []),
      };
    },
  ); // prettier-ignore
  const noList = rubbish.map((body): Mutated => ({ body: asJson(body), untouched: [] }));
  return fc.oneof({ weight: 19, arbitrary: rows }, { weight: 1, arbitrary: noList });
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function mutate(items: Item[], { row, path, change: done }: Mutation): void {
  const index = row % items.length;
  const item = items[index]!;
  if (path.length > 0) {
    touch(items, item);
    if (isHolder(item.value)) mutateField(mostlyPaper(item.value, path), path, done);
  } else if (done.kind === 'delete') items.splice(index, 1);
  else if (done.kind === 'repeat') items.splice(row % (items.length + 1), 0, structuredClone(item));
  else if (done.kind === 'move') items.splice(done.to % items.length, 0, ...items.splice(index, 1));
  else items[index] = { value: done.kind === 'replace' ? structuredClone(done.value) : {} };
}

/** Of two rows with one id the first counts, so both are touched when one is. */
function touch(items: Item[], { untouched }: Item): void {
  for (const twin of items)
    if (untouched && twin.untouched?.paper.id === untouched.paper.id) delete twin.untouched;
}

/** Most fields that matter are the paper's. */
function mostlyPaper(row: Holder, path: number[]): Holder {
  return path[0]! % 3 > 0 && isHolder(row['paper']) ? row['paper'] : row;
}

/** Follows the path from field to field as far as it goes. */
function mutateField(holder: Holder, [step, ...further]: number[], done: Change): void {
  const names = Object.keys(holder);
  if (names.length === 0) return;
  const name = names[step! % names.length]!;
  const inner = holder[name];
  if (further.length > 0 && isHolder(inner)) mutateField(inner, further, done);
  else changeField(holder, name, done);
}

function changeField(holder: Holder, name: string, done: Change): void {
  const value = holder[name];
  switch (done.kind) {
    case 'replace':
      return put(holder, name, structuredClone(done.value));
    case 'spoil':
      return put(holder, name, typeof value === 'string' ? spoilt(value, done) : done.text);
    case 'repeat':
      return put(holder, name, [value, structuredClone(value)]);
    case 'delete':
      return take(holder, name);
    case 'rename':
    case 'move':
      // Moved, it comes last.
      take(holder, name);
      return add(holder, done.kind === 'rename' ? done.name : name, value);
  }
}

function spoilt(value: string, { text, at }: { text: string; at: number }): string {
  const place = at % (value.length + 1);
  return value.slice(0, place) + text + value.slice(place);
}

/** As `JSON.parse` sets fields: `__proto__` is a name like any other. */
function put(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function take(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
}

function add(holder: Holder, name: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  else put(holder, name, value);
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
