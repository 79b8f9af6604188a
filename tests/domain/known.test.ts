// The one line at the popup's foot: news once after an update, else a hint of what was not done yet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HINTS, isBeginner, lineFor, newsOf, type KnownName } from '../../utils/domain/known';
import { mergeKnown } from '../../utils/domain/merge';

describe('the line', () => {
  it.each<[string, KnownName[], string | undefined]>([
    ['the first hint to a beginner', [], 'save'],
    ['the next once that is done', ['save'], 'keys'],
    ['the last once both are done', ['keys', 'save'], 'library'],
    ['what is left, in whatever order the others were done', ['library', 'keys'], 'save'],
    ['nothing to who knows it all', ['save', 'keys', 'library'], undefined],
    ['no news to who began with this version', ['news:0.2.0'], 'save'],
    ['news to who had an earlier version', ['news:0.1.0'], 'news'],
    ['news before any hint', ['news:0.1.0', 'save'], 'news'],
    ['the hints once the news were told', ['news:0.1.0', 'news:0.2.0', 'save'], 'keys'],
    ['no news to who goes back to a version', ['news:0.2.0', 'news:0.3.0', ...HINTS], undefined],
    ['the news of the last of several versions', ['news:0.0.9', 'news:0.1.0', ...HINTS], 'news'],
  ])('says %s', (_, known, line) => {
    expect(lineFor(new Set(known), '0.2.0')).toBe(line);
  });

  const names = fc.subarray<KnownName>([...HINTS, 'news:0.1.0', 'news:0.2.0', 'news:0.3.0']);

  it('is never said again once it is known, and ends', () => {
    fc.assert(
      fc.property(names, (already) => {
        const known = new Set(already);
        const said: string[] = [];
        for (let line = lineFor(known, '0.2.0'); line; line = lineFor(known, '0.2.0')) {
          said.push(line);
          known.add(line === 'news' ? newsOf('0.2.0') : line);
        }
        expect(new Set(said).size).toBe(said.length);
        expect(said.some((line) => already.includes(line as KnownName))).toBe(false);
      }),
    );
  });

  it('has no news for a beginner, whatever they did', () => {
    fc.assert(
      fc.property(fc.subarray<KnownName>([...HINTS]), (done) => {
        expect(isBeginner(new Set(done))).toBe(true);
        expect(lineFor(new Set(done), '0.2.0')).not.toBe('news');
      }),
    );
  });
});

describe('what the reader knows, in two copies', () => {
  it('is one, whichever comes first', () => {
    const copy = fc.record({ name: fc.constant<KnownName>('save'), stamp: fc.nat(9) });
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        expect(mergeKnown(a, b)).toEqual(mergeKnown(b, a));
        expect(mergeKnown(a, mergeKnown(b, c))).toEqual(mergeKnown(mergeKnown(a, b), c));
        expect(mergeKnown(a, a)).toEqual(a);
      }),
    );
  });
});
