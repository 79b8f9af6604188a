// The addresses of the library's views lead to what they were made of, and nonsense nowhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, routeOf, type Route, type View } from '../../components/route';
import { STATES } from '../../utils/domain/mark';
import { SORTS } from '../../utils/domain/shelf';
import { paperIds } from '../addresses';

const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('a/b', '50%', '%2F', 'why?', '#1', 'a&b=c', 'a+b c', '?filter=x', 'прочитать', 'לקרוא', '🔥', '..', 'constructor'),
  )
  .filter((typed) => typed.isWellFormed()); // prettier-ignore

const view: fc.Arbitrary<View> = fc.oneof(
  fc.constantFrom<View>({ kind: 'inbox' }, { kind: 'today' }, { kind: 'watches' }, { kind: 'digest' }, { kind: 'digest', day: '2026-11-20' }, { kind: 'backup' }, { kind: 'dismissed' }, { kind: 'reading-list' }, { kind: 'grown' }),
  fc.record({ kind: fc.constant('caught' as const), after: fc.nat(), until: fc.nat(), grownAfter: fc.nat() }, { requiredKeys: ['kind', 'after', 'until'] }),
  fc.constantFrom(...STATES).map((state) => ({ kind: 'reading-list', state }) as const),
  text.map((tag) => ({ kind: 'tag', tag }) as const),
  text.map((id) => ({ kind: 'watch', id }) as const),
); // prettier-ignore

const routes: fc.Arbitrary<Route> = fc.record(
  { view, sort: fc.constantFrom(...SORTS), filter: text, words: text, paper: paperIds },
  { requiredKeys: ['view'] },
);

describe('an address', () => {
  it('leads to what it was made of, also after a browser wrote it its own way', () => {
    fc.assert(
      fc.property(routes, (route) => {
        const hash = hashOf(route);
        expect(routeOf(hash)).toEqual(route);
        expect(routeOf(hash.slice(1))).toEqual(route);
        expect(routeOf(new URL(hash, 'https://a.example/library.html').hash)).toEqual(route);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', '#', '#?', '#?sort=nonsense&filter=&paper=', '#?paper=nonsense', '#?paper=%22%5D'])(
    'that says nothing, %j, leads to the reading list',
    (hash) => {
      expect(routeOf(hash)).toEqual({ view: { kind: 'reading-list' } });
    },
  ); // prettier-ignore

  it.each(['nonsense', '/', 'tag', 'tag/', 'list/2026-W54', 'list/2024-02-31', 'reading-list/nonsense', 'constructor', '__proto__/x', 'today2'])(
    'of nonsense, %j, leads nowhere, and stays what it is',
    (path) => {
      const { view } = routeOf(`#${path}`);
      expect(view).toEqual({ kind: 'unknown', path });
      expect(hashOf({ view })).toBe(`#${path}`);
    },
  ); // prettier-ignore

  it('of a digest of no day leads to all digests', () => {
    expect(routeOf('#digest/2026-11-31').view).toEqual({ kind: 'digest' });
  });

  it('whose escapes are broken says what it says', () => {
    expect(routeOf('#tag/50%').view).toEqual({ kind: 'tag', tag: '50%' });
  });
});
