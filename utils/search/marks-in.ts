// Which parts of a text are marked as found.
import type { FieldName } from './fields';
import { placesOf, type Range } from './phrase';
import type { Query } from './query';
import { tokens } from './tokens';
import { closeness } from './word';

/**
 * The parts of a text that a query finds, in their order, apart from each other. `terms` are those of the hit: what
 * only may be meant, as a slip or a beginning, is marked only where the search took it.
 */
export function marksIn(
  text: string,
  { words, phrases }: Query,
  { field = 'abstract', terms = [] }: { field?: FieldName; terms?: readonly string[] } = {},
): Range[] {
  const here = words.filter(({ fields }) => fields.includes(field));
  const found = tokens(text).filter(({ term }) =>
    here.some((word) => {
      const how = closeness(word, term);
      return (
        how === 'exact' || (how === 'prefix' && word.open) || (how !== undefined && terms.includes(term))
      );
    }),
  );
  const quoted = phrases.filter(({ fields }) => fields.includes(field));
  const all = [...found, ...quoted.flatMap((phrase) => placesOf(text, phrase))];
  const ranges: Range[] = [];
  for (const { start, end } of all.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}
