// The fields of a paper that are searched, and how often a term is in each of them, in one byte.
import type { Paper } from '../domain/paper';

export const FIELDS = ['title', 'authors', 'organization', 'keywords', 'abstract'] as const;
export type FieldName = (typeof FIELDS)[number];

/** The bits of a byte of counts that are a field's. Few are enough: BM25 hardly tells four from five. */
export const BITS: Record<FieldName, number> = {
  title: 0b0000_0001,
  authors: 0b0000_0010,
  organization: 0b0000_0100,
  keywords: 0b0001_1000,
  abstract: 0b1110_0000,
};

/** Counts of a term that is in the abstract, once: six in ten of all. */
export const ONCE_IN_ABSTRACT = 0b0010_0000;

/** Counts with one more in a field, given by its bits; full bits stay full. */
export function oneMore(counts: number, bits: number): number {
  return (counts & bits) === bits ? counts : counts + (bits & -bits);
}

/** The texts of a field. A phrase is looked for in each by itself. */
export function textsOf(paper: Paper, field: FieldName): string[] {
  switch (field) {
    case 'title':
      return [paper.title];
    case 'authors':
      return paper.authors.map(({ name }) => name);
    case 'organization':
      return paper.organization ? [paper.organization.name, paper.organization.handle] : [];
    case 'keywords':
      return paper.aiKeywords ?? [];
    case 'abstract':
      return [paper.abstract];
  }
}

/** Whether two forms of a paper are the same to the index. */
export function isSameText(a: Paper, b: Paper): boolean {
  const [textsOfA, textsOfB] = [a, b].map((paper) =>
    JSON.stringify(FIELDS.map((field) => textsOf(paper, field))),
  );
  return textsOfA === textsOfB;
}
