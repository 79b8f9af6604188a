// Which papers a query can be about, and which come first: what the index does not know of them.
import type { Day } from '../domain/day';
import { isDismissed, isRead, isSaved, isSeen, tagField, tagsOf, type Marks } from '../domain/mark';
import { noteText } from '../domain/note';
import { textAt } from './bytes';
import { documentOf, type Collection } from './collection';
import type { Query, Trait } from './query';
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
/** What the reader saved, tagged or noted comes first. */
const MINE = 2;

/** The tiers of a collection's documents for a query. */
export function tiersFor(collection: Collection, query: Query, known: Known): Tiers {
  const tiers = new Uint8Array(collection.documents);
  const fits = (id: string, marks: Marks | undefined) =>
    query.is.every((trait) => has(trait, id, marks, known)) &&
    !query.without.is.some((trait) => has(trait, id, marks, known)) &&
    query.tags.every((tag) => isTagged(marks, tag)) &&
    !query.without.tags.some((tag) => isTagged(marks, tag)) &&
    isInTime(known.days?.get(id), query);
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

function isTagged(marks: Marks | undefined, tag: string): boolean {
  return marks?.[tagField(tag)]?.value !== undefined;
}

function has(trait: Trait, id: string, marks: Marks | undefined, { arrived }: Known): boolean {
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
      return arrived?.has(id) === true && !isSeen(marks);
  }
}

function isInTime(day: Day | undefined, { after, before }: Query): boolean {
  if (!after && !before) return true;
  return day !== undefined && (!after || day >= after) && (!before || day < before);
}
