// Papers for tests, as short as they can be.
import fc from 'fast-check';
import type { Row } from '../utils/domain/listing';
import type { Counts, Paper } from '../utils/domain/paper';

/** A row with an id and some upvotes; `facts` and `counts` replace what a test is about. */
export function row(id: string, upvotes = 1, facts: Partial<Paper> = {}, counts: Partial<Counts> = {}): Row {
  return {
    paper: {
      id,
      title: `Title of ${id}`,
      abstract: `Abstract of ${id}.`,
      authors: [{ name: 'Mira Okafor' }],
      ...facts,
    },
    counts: { upvotes, comments: 1, ...counts },
  };
}

/** The same as the API writes it. */
export function entry(
  id: string,
  upvotes = 1,
  paper: Record<string, unknown> = {},
  outer: Record<string, unknown> = {},
) {
  const title = `Title of ${id}`;
  return {
    paper: {
      id,
      title,
      summary: `Abstract of ${id}.`,
      upvotes,
      authors: [{ name: 'Mira Okafor', hidden: false }],
      publishedAt: '2026-11-19T00:00:00.000Z',
      ...paper,
    },
    title,
    numComments: 1,
    ...outer,
  };
}

/** Lists of rows with different ids out of a few. */
export const rowsOf = (most = 8) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: most,
      selector: ([id]) => id,
    })
    .map((pairs) => pairs.map(([id, upvotes]) => row(`2611.${String(id).padStart(5, '0')}`, upvotes)));
