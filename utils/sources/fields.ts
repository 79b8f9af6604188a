// What single fields of an answer read as: text, counts, instants, names; an odd one is absent.
import * as v from 'valibot';
import { isHandle } from '../domain/handle';
import { plainText } from '../domain/plain-text';

const LONGEST_INSTANT = 40;

export const text = v.pipe(v.string(), v.transform(plainText), v.minLength(1));

export const handle = v.pipe(v.string(), v.check(isHandle));

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const instant = v.pipe(
  v.string(),
  v.maxLength(LONGEST_INSTANT),
  v.transform((s) => Date.parse(s)),
  v.number(),
  v.finite(),
);

/** A field that reads as absent when it is absent or odd. */
export const loose = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/** What to call somebody: their full name, or else their handle. */
export const personName = v.pipe(
  v.object({ fullname: loose(text), name: loose(text) }),
  v.transform(({ fullname, name }) => fullname ?? name),
);

/** Elements that fit, without the ones that do not. */
export const each = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => fitting(schema, items, most)),
  );

/** What fits of the first so many elements. */
export function fitting<Schema extends v.GenericSchema>(schema: Schema, items: unknown[], most: number) {
  return items.slice(0, most).flatMap((item) => {
    const read = v.safeParse(schema, item);
    return read.success ? [read.output] : [];
  });
}

/** The field, or no field: absent means absent. */
export function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [_ in Name]?: Value };
}
