import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failed } from '../../utils/domain/failure';
import { huggingFace } from '../../utils/sources/hugging-face';
import { entry } from '../papers';

const parseOne = (paper: Record<string, unknown>, outer: Record<string, unknown> = {}) =>
  huggingFace.parse([entry('2611.01234', 7, paper, outer)]).rows[0]!;

describe('a row of the API', () => {
  it('reads as a paper with its counts, in our words', () => {
    const row = parseOne(
      {
        title: 'Hard-wrapped\n  title',
        summary: 'Over 50\\% of it\nfits.',
        authors: [
          { name: 'Mira Okafor', user: { user: 'mira' } },
          { name: 'Hidden One', hidden: true },
          { name: 'Jun Takeda', hidden: false },
        ],
        submittedOnDailyAt: '2026-11-20T00:00:00.000Z',
        organization: { name: 'northlake-ai', fullname: 'Northlake AI', avatar: 'x' },
        githubRepo: 'https://github.com/northlake/sparse',
        githubStars: 0,
        projectPage: ' https://sparse.example.org/ ',
        ai_summary: 'Short.',
        ai_keywords: ['routing', '', 'transport'],
        withdrawnAt: '2026-11-21T00:00:00.000Z',
        upvotedBy: ['unknown field'],
      },
      {
        numComments: 3,
        publishedAt: '2026-11-18T19:00:00.000Z',
        submittedBy: { name: 'mira', fullname: 'Mira O.' },
      },
    );
    expect(row).toEqual({
      paper: {
        id: '2611.01234',
        title: 'Hard-wrapped title',
        abstract: 'Over 50% of it fits.',
        authors: [{ name: 'Mira Okafor', user: 'mira' }, { name: 'Jun Takeda' }],
        publishedAt: Date.parse('2026-11-19T00:00:00.000Z'),
        organization: { handle: 'northlake-ai', name: 'Northlake AI' },
        repository: 'northlake/sparse',
        projectPage: 'https://sparse.example.org/',
        aiSummary: 'Short.',
        aiKeywords: ['routing', 'transport'],
        withdrawnAt: Date.parse('2026-11-21T00:00:00.000Z'),
      },
      counts: { upvotes: 7, comments: 3, stars: 0 },
      submittedAt: Date.parse('2026-11-20T00:00:00.000Z'),
      submitter: 'Mira O.',
    });
  });

  it('reads with nothing but its id, title and upvotes', () => {
    const { rows, dropped } = huggingFace.parse([
      { paper: { id: 'hep-th/9901001', title: 'Old', upvotes: 0 } },
    ]);
    expect(dropped).toBe(0);
    expect(rows).toEqual([
      { paper: { id: 'hep-th/9901001', title: 'Old', abstract: '', authors: [] }, counts: { upvotes: 0 } },
    ]);
  });

  it.each([
    ['https://github.com/owner/name', 'owner/name'],
    ['https://github.com/owner/name/', 'owner/name'],
    ['http://www.github.com/owner/name.git', 'owner/name'],
    ['https://github.com/owner/na.me/tree/main', 'owner/na.me'],
    ['https://github.com/owner', undefined],
    ['https://github.com/owner/', undefined],
    ['https://github.com.evil.example/owner/name', undefined],
    ['https://gitlab.com/owner/name', undefined],
    ['javascript:alert(1)//github.com/owner/name', undefined],
    ['https://github.com/owner/.github', 'owner/.github'],
    ['https://github.com/owner/.git', undefined],
    ['https://github.com/owner/..', undefined],
    ['https://github.com/owner/...git', undefined],
    ['https://github.com/../name', undefined],
    [`https://github.com/owner/${'x'.repeat(2_000)}`, undefined],
    [42, undefined],
  ])('mends or refuses the repository %s', (githubRepo, expected) => {
    expect(parseOne({ githubRepo }).paper.repository).toBe(expected);
  });

  it.each([
    [' https://a.example/x ', 'https://a.example/x'],
    ['http://a.example/', undefined],
    ['https://user:secret@a.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
    [`https://a.example/${'x'.repeat(2_000)}`, undefined],
    [`https://a.example/${'é'.repeat(1_000)}`, undefined],
    ['https://a.example/\u202Egnp', 'https://a.example/%E2%80%AEgnp'],
  ])('mends or refuses the project page %s', (projectPage, expected) => {
    expect(parseOne({ projectPage }).paper.projectPage).toBe(expected);
  });

  it.each([
    ['northlake-ai', 'northlake-ai'],
    ['M.Okafor_2', 'M.Okafor_2'],
    ['..', undefined],
    ['a/b', undefined],
    ['with space', undefined],
    ['\u202Eevil', undefined],
    ['x'.repeat(101), undefined],
    ['', undefined],
    [7, undefined],
  ])('takes or refuses the handle %s', (name, expected) => {
    const { paper } = parseOne({ organization: { name }, authors: [{ name: 'Mira', user: { user: name } }] });
    expect(paper.organization?.handle).toBe(expected);
    expect(paper.authors).toEqual([{ name: 'Mira', ...(expected && { user: expected }) }]);
  });

  it.each([
    ['a \uD83D title', 'a \uFFFD title'],
    ['\u202Eeltit a', 'eltit a'],
    ['a<script>alert(1)</script>', 'a<script>alert(1)</script>'],
    ['x'.repeat(100_000), 'x'.repeat(20_000)],
  ])('shows the title %s as harmless text', (title, expected) => {
    expect(parseOne({ title }).paper.title).toBe(expected);
  });

  it('reads an odd field as absent and keeps the row', () => {
    const row = parseOne(
      {
        githubStars: 'many',
        ai_summary: 7,
        ai_keywords: 'x',
        publishedAt: 'soon',
        authors: [{ nome: 'x' }, { name: 'Mira' }],
        organization: [],
      },
      { numComments: -1, submittedBy: 'x' },
    );
    expect(row).toEqual({
      paper: {
        id: '2611.01234',
        title: 'Title of 2611.01234',
        abstract: 'Abstract of 2611.01234.',
        authors: [{ name: 'Mira' }],
      },
      counts: { upvotes: 7 },
    });
  });
});

describe('an answer', () => {
  it.each([
    ['a title that cannot be seen', { title: '\u200B\u202E\u2060' }],
    ['an id without an end', { id: `${'a'.repeat(50)}/9901001` }],
    ['upvotes past counting', { upvotes: 1e300 }],
  ])('loses a row with %s', (_, paper) => {
    expect(huggingFace.parse([entry('2611.00001', 1, paper)])).toEqual({ rows: [], dropped: 1 });
  });

  it('loses a bad row, counts it, and keeps its neighbours', () => {
    const { rows, dropped } = huggingFace.parse([
      entry('2611.00001'), null, 7, {}, { paper: { id: '2611.00009v2', title: 'x', upvotes: 1 } },
      { paper: { id: '2611.00009', title: ' ', upvotes: 1 } }, { paper: { id: '2611.00009', title: 'x', upvotes: -1 } }, entry('2611.00002'),
    ]); // prettier-ignore
    expect(rows.map((row) => row.paper.id)).toEqual(['2611.00001', '2611.00002']);
    expect(dropped).toBe(6);
  });

  it('is read as far as a list may go, and the rest is counted', () => {
    const many = Array.from({ length: 1_001 }, (_, i) => entry(`2611.${String(10_000 + i)}`));
    expect(huggingFace.parse(many)).toMatchObject({ rows: { length: 1_000 }, dropped: 1 });
  });

  it('holds a paper once', () => {
    expect(huggingFace.parse([entry('2611.00001', 3), entry('2611.00001', 9)]).rows).toHaveLength(1);
  });

  it.each([[{ error: 'x' }], [null], ['[]'], [undefined]])(
    'that is no list fails as unexpected: %j',
    (body) => {
      expect(() => huggingFace.parse(body)).toThrow(new Failed({ kind: 'unexpected' }));
    },
  );

  it('of anything at all is read or dropped, row for row', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (body) => {
        const { rows, dropped } = huggingFace.parse(body);
        expect(rows.length + dropped).toBe(body.length);
      }),
    );
  });
});

it('can be asked at addresses that are origins and nothing more, each once', () => {
  const addresses = [huggingFace.origin, ...huggingFace.mirrors];
  expect(addresses).toEqual(addresses.map((address) => new URL(address).origin));
  expect(addresses.every((address) => address.startsWith('https://'))).toBe(true);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('asks for a day with the largest page there is', () => {
  expect(huggingFace.path('2026-11-20')).toBe('/api/daily_papers?date=2026-11-20&limit=100');
});

describe('one paper', () => {
  it('is asked for by its id, an old one with its slash', () => {
    expect(huggingFace.paperPath('2611.01234')).toBe('/api/papers/2611.01234');
    expect(huggingFace.paperPath('hep-th/9901001')).toBe('/api/papers/hep-th/9901001');
  });

  it('reads as its row in a list, without what only a list tells', () => {
    const listed = entry('2611.01234', 7, {
      organization: { name: 'northlake-ai', fullname: 'Northlake AI' },
      githubRepo: 'https://github.com/northlake/sparse',
      githubStars: 12,
      ai_summary: 'Short.',
    });
    const row = huggingFace.parse([listed]).rows[0]!;
    const { comments: _, ...counts } = row.counts;
    const alone = { ...listed.paper, linkedModels: [], numTotalModels: 0, comments: [] };
    expect(huggingFace.parsePaper(alone, '2611.01234')).toEqual({ ...row, counts });
  });

  it.each<[string, unknown]>([
    ['an error', { error: 'Paper not found' }],
    ['a list', [entry('2611.01234').paper]],
    ['a row of a list', entry('2611.01234')],
    ['another paper', entry('2611.01235').paper],
    ['a paper without a title', { ...entry('2611.01234').paper, title: ' ' }],
    ['nothing', undefined],
    ['null', null],
  ])('that is %s fails as unexpected', (_, body) => {
    expect(() => huggingFace.parsePaper(body, '2611.01234')).toThrow(new Failed({ kind: 'unexpected' }));
  });
});
