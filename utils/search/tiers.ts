// Which papers a query can be about, and which come first: what the index does not know of them.
import type { Day } from '../domain/day';
import { isDismissed, isRead, isSaved, isSeen, tagField, tagsOf, type Marks } from '../domain/mark';
import { noteText } from '../domain/note';
import { textAt } from './bytes';
import { documentOf, type Collection } from './collection';
import type { Query, TagWish, Trait } from './query';
import type { Tiers } from './ranking';

/** What is known of papers beyond their words. */
export interface Known {
  /** By the papers' ids; of those that have any. */
  marks: ReadonlyMap<string, Marks>;
  /** The day of each paper; needed where the query says `after:` or `before:`. */
  days?: ReadonlyMap<string, Day> | undefined;
  /** What arrived; needed where it says `is:new`. */
  arrived?: ReadonlySet<string> | undefined;
}

const OTHERS = 1;
/** The tier of what the reader saved, tagged or noted. */
export const MINE = 2;

/** The tiers of a collection's documents for a query. */
export function tiersFor(collection: Collection, query: Query, known: Known): Tiers {
  const tiers = new Uint8Array(collection.documents);
  const fits = (id: string, marks: Marks | undefined) =>
    isAskedFor(query, marks, known.days?.get(id), known.arrived?.has(id) ?? false);
  if (query.after || query.before || query.is.includes('new') || query.without.is.includes('new')) {
    for (const { segment, base } of collection.members) {
      for (let i = 0; i < segment.papers; i++) {
        if (fits(textAt(segment.ids, i), undefined)) tiers[base + i] = OTHERS;
      }
    }
  } else if (fits('', undefined)) tiers.fill(OTHERS);
  for (const [id, marks] of known.marks) {
    const document = documentOf(collection, id);
    if (document === undefined) continue;
    tiers[document] = fits(id, marks) ? tierOf(marks) : 0;
  }
  return tiers;
}

/** Whether a paper can be what a query asks for beyond words. `day`: that of the paper; `arrived`: whether it did. */
export function isAskedFor(
  { is, tags, without, after, before }: Query,
  marks: Marks | undefined,
  day: Day | undefined,
  arrived: boolean,
): boolean {
  return (
    is.every((trait) => has(trait, marks, arrived)) &&
    !without.is.some((trait) => has(trait, marks, arrived)) &&
    tags.every((tag) => isTagged(marks, tag)) &&
    !without.tags.some((tag) => isTagged(marks, tag)) &&
    (!after || (day !== undefined && day >= after)) &&
    (!before || (day !== undefined && day < before))
  );
}

function tierOf(marks: Marks): number {
  return isMine(marks) && !isDismissed(marks) ? MINE : OTHERS;
}

/** Whether the reader kept a paper: saved it, or wrote something of it. */
function isMine(marks: Marks): boolean {
  return isSaved(marks) || writtenIn(marks).length > 0;
}

/** What the reader wrote of a paper. */
export function writtenIn(marks: Marks): string[] {
  return [...tagsOf(marks), noteText(marks.note)].filter(Boolean);
}

function isTagged(marks: Marks | undefined, { tag, open }: TagWish): boolean {
  if (marks?.[tagField(tag)]?.value !== undefined) return true;
  return open && marks !== undefined && tagsOf(marks).some((its) => its.startsWith(tag));
}

function has(trait: Trait, marks: Marks | undefined, arrived: boolean): boolean {
  switch (trait) {
    case 'saved':
      return isSaved(marks);
    case 'read':
      return isRead(marks);
    case 'unread':
      return !isRead(marks);
    case 'dismissed':
      return isDismissed(marks);
    case 'new':
      return arrived && !isSeen(marks);
  }
}
