// How often a reader finds the paper meant, among the recorded ones.
import type MiniSearch from 'minisearch';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { randomFrom } from '../feed/generated';
import { RECORDINGS, recordedPapers } from '../domain/recorded-papers';
import type { Paper } from '../../utils/domain/paper';
import { buildSegment } from '../../utils/search/build';
import { collect, type Collection } from '../../utils/search/collection';
import { parseQuery } from '../../utils/search/query';
import { search } from '../../utils/search/search';
import { openSegment } from '../../utils/search/segment';
import { tokens } from '../../utils/search/tokens';
import { emptyMiniSearch } from './mini-search';
import { mistyped } from './mistyped';

/** Papers looked for. */
const SAMPLE = 200;
/** Of the papers drawn and of the slips made by each seed, this share may be one that the other happens to know better. */
const BY_CHANCE = 0.01;
/** A word that more than one paper in so many has in its abstract is none a reader would choose to find it by. */
const COMMON = 50;

/** MiniSearch takes seconds for what is mistyped (ms). */
const TIMEOUT = 60_000;

describe.skipIf(recordedPapers.length === 0)(
  `a search (skipped where ${RECORDINGS} is absent)`,
  { timeout: TIMEOUT },
  () => {
    const random = randomFrom(`${inject('seed')} quality`);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const sample = recordedPapers
      .map((paper) => [random(), paper] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, SAMPLE)
      .map(([, paper]) => paper);

    let collection: Collection;
    let miniSearch: MiniSearch<Paper>;
    beforeAll(() => {
      collection = collect([openSegment(buildSegment(recordedPapers))]);
      miniSearch = emptyMiniSearch();
      miniSearch.addAll(recordedPapers);
    });

    /**
     * The share of papers that are the first result for what `typed` makes of them: ours, and MiniSearch's where it asks
     * for all words or for some, whichever finds more.
     */
    function shares(typed: (paper: Paper) => string): { ours: number; its: number } {
      const queries = sample.map((paper) => [paper.id, typed(paper)] as const);
      const share = (first: (query: string) => string | undefined) =>
        queries.filter(([id, query]) => first(query) === id).length / queries.length;
      const its = (['AND', 'OR'] as const).map((combineWith) =>
        share((query) => miniSearch.search(query, { combineWith })[0]?.id as string | undefined),
      );
      return {
        ours: share((query) => search(collection, parseQuery(query), { limit: 1 }).hits[0]?.id),
        its: Math.max(...its),
      };
    }

    it('finds nine in ten by the words of their title, one of them mistyped, and no fewer than MiniSearch but by chance', () => {
      const { ours, its } = shares(({ title }) => {
        const words = title.split(' ');
        const long = words.filter((word) => /^[a-z]{4,}$/i.test(word));
        const slip = long.length > 0 ? pick(long) : words[0]!;
        return words.map((word) => (word === slip ? mistyped(word, random) : word)).join(' ');
      });
      expect(ours).toBeGreaterThanOrEqual(0.9);
      expect(ours).toBeGreaterThanOrEqual(its - BY_CHANCE);
    });

    it('finds four in five by three words of their abstract, and no fewer than MiniSearch but by chance', () => {
      const papers = new Map<string, number>();
      const wordsOf = (abstract: string) => [
        ...new Set(
          tokens(abstract).flatMap(({ term, joined }) => (!joined && /^[a-z]{4,}$/.test(term) ? term : [])),
        ),
      ];
      for (const { abstract } of recordedPapers) {
        for (const word of wordsOf(abstract)) papers.set(word, (papers.get(word) ?? 0) + 1);
      }
      const { ours, its } = shares(({ abstract }) => {
        const words = wordsOf(abstract).filter((word) => papers.get(word)! <= recordedPapers.length / COMMON);
        return [0, 1, 2].map(() => pick(words) ?? '').join(' ');
      });
      expect(ours).toBeGreaterThanOrEqual(0.8);
      expect(ours).toBeGreaterThanOrEqual(its - BY_CHANCE);
    });
  },
);
