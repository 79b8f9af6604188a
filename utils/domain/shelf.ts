// Shelves: the lists that the reader's marked papers are on, how they are ordered, and which a filter leaves.
import {
  isDismissed,
  isSaved,
  stateOf,
  STATES,
  tagField,
  tagsOf,
  type Kept,
  type Marks,
  type State,
} from './mark';
import { noteText } from './note';
import { textOrder } from './order';

/** A list of marked papers. A dismissed paper is on none but its own. */
export type Shelf =
  | { kind: 'reading-list'; state?: State }
  | { kind: 'tag'; tag: string }
  | { kind: 'dismissed' };

export const SORTS = ['saved', 'upvotes', 'published', 'title', 'author'] as const;
export type Sort = (typeof SORTS)[number];

/** How many papers each shelf holds; tags by name. */
export interface ShelfCounts {
  saved: number;
  states: Record<State, number>;
  tags: [tag: string, count: number][];
  dismissed: number;
}

/** Whether a paper with these marks is on a shelf. */
export function isOn(shelf: Shelf, marks: Marks): boolean {
  if (shelf.kind === 'dismissed') return isDismissed(marks);
  if (!isSaved(marks) || isDismissed(marks)) return false;
  if (shelf.kind === 'tag') return marks[tagField(shelf.tag)]?.value === true;
  return shelf.state === undefined || stateOf(marks) === shelf.state;
}

export function countShelves(all: Iterable<Marks>): ShelfCounts {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  const tags = new Map<string, number>();
  let saved = 0;
  let dismissed = 0;
  for (const marks of all) {
    if (isDismissed(marks)) dismissed += 1;
    if (!isOn({ kind: 'reading-list' }, marks)) continue;
    saved += 1;
    states[stateOf(marks)] += 1;
    for (const tag of tagsOf(marks)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const byName = [...tags].toSorted(([a], [b]) => textOrder(a.toLowerCase(), b.toLowerCase()));
  return { saved, states, tags: byName, dismissed };
}

/** When a paper came onto its shelf (epoch ms). */
function shelvedAt(marks: Marks, { kind }: Shelf): number {
  return (kind === 'dismissed' ? marks.dismissed?.value : marks.saved?.value) ?? 0;
}

/** The last that came onto a shelf first; of those that came at once the id decides, so the order does not wander. */
export function byShelving(shelf: Shelf): (a: Marks, b: Marks) => number {
  return (a, b) => shelvedAt(b, shelf) - shelvedAt(a, shelf) || textOrder(b.id, a.id);
}

/** A paper on a shelf. */
export type ShelvedPaper = Kept & { marks: Marks };

/** A shelf's papers in an order: the last saved, most upvoted, newest first; titles and first authors from A on. */
export function sorted<Paper extends ShelvedPaper>(papers: Paper[], shelf: Shelf, sort: Sort): Paper[] {
  if (sort === 'saved') {
    const by = byShelving(shelf);
    return papers.toSorted((a, b) => by(a.marks, b.marks));
  }
  const by = comparing(papers, sort);
  return papers.toSorted((a, b) => by(a, b) || textOrder(b.paper.id, a.paper.id));
}

/** What each other order compares; there too the id decides between equals. */
function comparing(papers: Kept[], sort: Exclude<Sort, 'saved'>): (a: Kept, b: Kept) => number {
  switch (sort) {
    case 'upvotes':
      return (a, b) => b.counts.upvotes - a.counts.upvotes;
    case 'published':
      return (a, b) => (b.paper.publishedAt ?? 0) - (a.paper.publishedAt ?? 0);
    case 'title':
      return byText(papers, ({ paper }) => paper.title);
    case 'author':
      return byText(papers, familyName);
  }
}

/** Compares texts without case and accents; each is folded once. */
function byText(papers: Kept[], textOf: (kept: Kept) => string): (a: Kept, b: Kept) => number {
  const texts = new Map(papers.map((kept) => [kept.paper.id, fold(textOf(kept))]));
  return (a, b) => textOrder(texts.get(a.paper.id)!, texts.get(b.paper.id)!);
}

function familyName({ paper }: Kept): string {
  return paper.authors[0]?.name.split(' ').at(-1) ?? '\uFFFF';
}

/** What a filter looks in: title, authors, abstract, tags and note, without case and accents. */
export function searchedText({ paper, marks }: ShelvedPaper): string {
  const authors = paper.authors.map(({ name }) => name);
  return fold(
    [paper.title, paper.id, ...authors, paper.abstract, ...tagsOf(marks), noteText(marks.note)].join('\n'),
  );
}

/** The words of a filter as they are looked for; each must be found. */
export function filterWords(filter: string): string[] {
  return fold(filter).split(/\s+/).filter(Boolean);
}

/** A text without case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
