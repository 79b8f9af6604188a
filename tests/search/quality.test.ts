// How often a reader finds the paper meant, among the recorded ones.
import { describe, expect, inject, it } from 'vitest';
import { randomFrom } from '../feed/generated';
import { RECORDINGS, recordedPapers } from '../domain/recorded-papers';
import { buildSegment } from '../../utils/search/build';
import { collect, type Collection } from '../../utils/search/collection';
import { parseQuery } from '../../utils/search/query';
import { search } from '../../utils/search/search';
import { openSegment } from '../../utils/search/segment';
import { tokens } from '../../utils/search/tokens';

/** Papers looked for. */
const SAMPLE = 200;
/** A word that more than one paper in so many has in its abstract is none a reader would choose to find it by. */
const COMMON = 50;

describe.skipIf(recordedPapers.length === 0)(`a search (skipped where ${RECORDINGS} is absent)`, () => {
  const random = randomFrom(`${inject('seed')} quality`);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const sample = recordedPapers
    .map((paper) => [random(), paper] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, SAMPLE)
    .map(([, paper]) => paper);
  let collection: Collection | undefined;

  /** The share of papers that are the first result for what `typed` makes of them. */
  function share(typed: (paper: (typeof sample)[number]) => string): number {
    collection ??= collect([openSegment(buildSegment(recordedPapers))]);
    const found = sample.filter((paper) => {
      const { hits } = search(collection!, parseQuery(typed(paper)), { limit: 1 });
      return hits[0]?.id === paper.id;
    });
    return found.length / sample.length;
  }

  it('finds nine in ten by the words of their title, one of them mistyped', () => {
    const found = share(({ title }) => {
      const words = title.split(' ');
      const long = words.filter((word) => /^[a-z]{4,}$/i.test(word));
      const slip = long.length > 0 ? pick(long) : words[0]!;
      return words.map((word) => (word === slip ? mistyped(word) : word)).join(' ');
    });
    expect(found).toBeGreaterThanOrEqual(0.9);
  });

  it('finds four in five by three words of their abstract', () => {
    const papers = new Map<string, number>();
    const wordsOf = (abstract: string) => [
      ...new Set(
        tokens(abstract).flatMap(({ term, joined }) => (!joined && /^[a-z]{4,}$/.test(term) ? term : [])),
      ),
    ];
    for (const { abstract } of recordedPapers) {
      for (const word of wordsOf(abstract)) papers.set(word, (papers.get(word) ?? 0) + 1);
    }
    const found = share(({ abstract }) => {
      const words = wordsOf(abstract).filter((word) => papers.get(word)! <= recordedPapers.length / COMMON);
      return [0, 1, 2].map(() => pick(words) ?? '').join(' ');
    });
    expect(found).toBeGreaterThanOrEqual(0.8);
  });

  /** A word with a letter left out, put in, put for another, or exchanged with its neighbour. */
  function mistyped(word: string): string {
    const at = Math.floor(random() * (word.length - 1));
    const letter = pick('abcdefghijklmnopqrstuvwxyz'.split(''));
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return pick([
      before + after,
      before + letter + word[at]! + after,
      before + letter + after,
      before + after[0]! + word[at]! + after.slice(1),
    ]);
  }
});
