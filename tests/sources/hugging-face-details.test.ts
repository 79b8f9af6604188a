// All that the API tells of one paper: read where it is what it should be, absent where it is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failed } from '../../utils/domain/failure';
import { LONGEST_LINES } from '../../utils/domain/plain-lines';
import { huggingFace } from '../../utils/sources/hugging-face';
import { rubbish } from '../fuzz/rubbish';
import { entry } from '../papers';

const ID = '2611.01234';
const { paper } = entry(ID, 7);
const parse = (beyond: Record<string, unknown>) => huggingFace.parseDetails({ ...paper, ...beyond }, ID);
const detailsOf = (beyond: Record<string, unknown>) => parse(beyond).details;

/** A comment as the API writes it. */
const comment = (raw: unknown, more: Record<string, unknown> = {}, data: Record<string, unknown> = {}) => ({
  id: 'c1',
  author: { name: 'mira', fullname: 'Mira Okafor', avatarUrl: '/avatars/x.svg' },
  createdAt: '2026-11-20T08:00:00.000Z',
  type: 'comment',
  data: { edited: false, hidden: false, latest: { raw, html: '<p>never this</p>' }, ...data },
  ...more,
});
const AT = Date.parse('2026-11-20T08:00:00.000Z');
const texts = (comments: unknown) => detailsOf({ comments }).comments?.map(({ text }) => text);

describe('the details of a paper', () => {
  it('are asked for with its comments, an old one with its slash', () => {
    expect(huggingFace.detailsPath(ID)).toBe('/api/papers/2611.01234?field=comments');
    expect(huggingFace.detailsPath('hep-th/9901001')).toBe('/api/papers/hep-th/9901001?field=comments');
  });

  it('read as its row and what the answer tells beyond it, in our words', () => {
    const { row, details } = parse({
      linkedModels: [
        { id: 'northlake-ai/sparse-8b', author: 'northlake-ai', likes: 12, downloads: 3400, gated: false },
        { id: 'mira/Sparse.GGUF_q4', likes: 0, downloads: 0 },
      ],
      linkedDatasets: [{ id: 'northlake-ai/cases', downloads: 9 }],
      linkedSpaces: [],
      numTotalModels: 31,
      numTotalDatasets: 1,
      numTotalSpaces: 0,
      discussionId: '6a87afc589e517cbfd75dbe0',
      submittedOnDailyBy: { _id: 'x', fullname: 'Mira O.', name: 'mira', user: 'mira', type: 'user' },
      comments: [
        comment('Code is out.\n\n- one\n- two'),
        comment('Thanks!', { author: { name: 'kofi' }, createdAt: '2026-11-20T09:00:00.000Z' }),
      ],
    });
    expect(row).toEqual(huggingFace.parsePaper(paper, ID));
    expect(row.counts.upvotes).toBe(7);
    expect(details).toEqual({
      id: ID,
      models: {
        total: 31,
        linked: [
          { id: 'northlake-ai/sparse-8b', likes: 12, downloads: 3400 },
          { id: 'mira/Sparse.GGUF_q4', likes: 0, downloads: 0 },
        ],
      },
      datasets: { total: 1, linked: [{ id: 'northlake-ai/cases', downloads: 9 }] },
      spaces: { total: 0, linked: [] },
      comments: [
        { by: 'Mira Okafor', at: AT, text: 'Code is out.\n\n- one\n- two' },
        { by: 'kofi', at: AT + 3_600_000, text: 'Thanks!' },
      ],
      submitter: 'Mira O.',
    });
  });

  it('are absent where the answer says nothing, or says something odd', () => {
    expect(detailsOf({})).toStrictEqual({ id: ID });
    const odd = { linkedModels: 'x', linkedDatasets: {}, linkedSpaces: null, numTotalModels: -1, numTotalDatasets: '3', numTotalSpaces: 1.5, comments: { 0: comment('a') }, submittedOnDailyBy: 'mira' }; // prettier-ignore
    expect(detailsOf(odd)).toStrictEqual({ id: ID });
  });

  it.each<[string, unknown]>([
    ['an error', { error: 'Paper not found' }],
    ['a list', [paper]],
    ['a row of a list', entry(ID)],
    ['another paper', { ...paper, id: '2611.01235' }],
    ['a paper without a title', { ...paper, title: '\u200B' }],
    ['a text', '{}'],
    ['nothing', undefined],
    ['null', null],
  ])('of what is %s fail as unexpected', (_, body) => {
    expect(() => huggingFace.parseDetails(body, ID)).toThrow(new Failed({ kind: 'unexpected' }));
  });
});

describe('what is linked', () => {
  const linked = (items: unknown, total?: unknown) =>
    detailsOf({ linkedModels: items, numTotalModels: total }).models;

  it('loses a bad element and keeps its neighbours', () => {
    const bad = [
      null, 7, 'a/b', [], {}, { id: 'gpt2' }, { id: 'a/b/c' }, { id: '../b' }, { id: 'a/..' }, { id: 'a/b?c' }, { id: '/b' }, { id: ' a/b' },
      { id: 'https://evil.example' },
    ]; // prettier-ignore
    for (const item of bad) {
      expect(linked([{ id: 'a/first' }, item, { id: 'a/last' }], 3)).toStrictEqual({
        total: 3,
        linked: [{ id: 'a/first' }, { id: 'a/last' }],
      });
    }
  });

  it.each<[unknown, unknown]>([
    [-1, 'many'],
    [1.5, null],
    [2 ** 60, {}],
    [Number.NaN, []],
  ])('takes odd numbers for none: %j, %j', (likes, downloads) => {
    expect(linked([{ id: 'a/b', likes, downloads }], 1)).toStrictEqual({ total: 1, linked: [{ id: 'a/b' }] });
  });

  it('names each once', () => {
    expect(linked([{ id: 'a/b' }, { id: 'a/b' }], 1)).toStrictEqual({ total: 1, linked: [{ id: 'a/b' }] });
  });

  it('names a handful of many', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ id: `a/m${i}`, likes: i }));
    const read = linked(many, 100_000)!;
    expect(read.total).toBe(100_000);
    expect(read.linked).toEqual(many.slice(0, 10));
  });

  it.each<[string, unknown, unknown, unknown]>([
    ['the total alone', undefined, 4, { total: 4, linked: [] }],
    ['the elements alone', [{ id: 'a/b' }], undefined, { total: 1, linked: [{ id: 'a/b' }] }],
    ['a total below what there is', [{ id: 'a/b' }], 0, { total: 1, linked: [{ id: 'a/b' }] }],
    ['none', [], 0, { total: 0, linked: [] }],
  ])('reads from %s', (_, items, total, expected) => {
    expect(linked(items, total)).toStrictEqual(expected);
  });
});

describe('comments', () => {
  it.each([
    ['<script>alert(1)</script>\n<b>bold</b>', '<script>alert(1)</script>\n<b>bold</b>'],
    ['&lt;b&gt; <!-- x --> `<think>`', '&lt;b&gt; <!-- x --> `<think>`'],
    ['a\u202Eb\r\n\0\u200Bc', 'ab\nc'],
    ['x'.repeat(100_000), 'x'.repeat(LONGEST_LINES)],
  ])('are text: %s', (raw, expected) => {
    expect(texts([comment(raw)])).toEqual([expected]);
  });

  it('lose a bad or hidden one and keep its neighbours', () => {
    const bad = [
      null, 7, 'text', [], {}, comment(''), comment(' \n\u200B'), comment(7), comment(null), comment('a', {}, { hidden: true }),
      comment('a', {}, { hidden: 'yes' }), comment('a', {}, { latest: null }), comment('a', { data: 'x' }), comment('a', { type: 'status-change' }),
    ]; // prettier-ignore
    for (const item of bad)
      expect(texts([comment('first'), item, comment('last')])).toEqual(['first', 'last']);
  });

  it('keep their text when who or when is odd', () => {
    for (const odd of [undefined, null, 7, 'x', {}, { name: 7 }, { fullname: ' ' }]) {
      const { comments } = detailsOf({ comments: [comment('a', { author: odd, createdAt: odd })] });
      expect(comments).toStrictEqual([{ text: 'a' }]);
    }
  });

  it('are flat, in the order of time, wherever the replies are', () => {
    const at = (hour: number) => ({ createdAt: `2026-11-20T0${hour}:00:00.000Z` });
    const nested = comment('1', { ...at(1), replies: [comment('4', { ...at(4), replies: [comment('5', at(5))] })] });
    const beside = comment('2', at(2), { parentCommentId: 'c1' });
    const hidden = comment('never', { ...at(3), replies: [comment('3', at(3))] }, { hidden: true });
    const undated = comment('last', { createdAt: 'soon' });
    expect(texts([undated, nested, hidden, beside])).toEqual(['1', '2', '3', '4', '5', 'last']);
  }); // prettier-ignore

  it('are read as far as they may go', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => comment(`c${i}`, { replies: [comment('reply')] }));
    expect(texts(many)).toHaveLength(200);
    const replies = Array.from({ length: 100_000 }, (_, i) => comment(`r${i}`));
    expect(texts([comment('a', { replies })])).toHaveLength(200);
    let deep = comment('end');
    for (let i = 0; i < 100_000; i++) deep = comment('deep', { replies: [deep] });
    expect(texts([deep])).toHaveLength(200);
  });
});

/** What a step gives, or nothing when it failed as it may. */
function unlessUnexpected<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch (thrown) {
    if (thrown instanceof Failed && thrown.failure.kind === 'unexpected') return undefined;
    throw thrown;
  }
}

it('anything at all reads as details or fails as unexpected', () => {
  const value = fc.oneof(rubbish, fc.jsonValue());
  const one = fc.dictionary(
    fc.constantFrom('id', 'likes', 'downloads', 'type', 'author', 'createdAt', 'data', 'replies', '__proto__'),
    fc.oneof(value, fc.record({ hidden: value, latest: fc.oneof(value, fc.record({ raw: value })) })),
  );
  const field = fc.oneof(value, fc.array(fc.oneof(one, value), { maxLength: 4 }));
  const beyond = fc.dictionary(
    fc.constantFrom(
      'linkedModels', 'linkedDatasets', 'linkedSpaces', 'numTotalModels', 'numTotalDatasets', 'numTotalSpaces', 'comments', 'submittedOnDailyBy', 'id',
      'title',
    ),
    field,
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.oneof(beyond.map((fields) => ({ ...paper, ...fields })), value), (body) => {
      const read = unlessUnexpected(() => huggingFace.parseDetails(body, ID));
      const row = unlessUnexpected(() => huggingFace.parsePaper(body, ID));
      expect(read?.row).toEqual(row);
      expect(read?.details.id).toBe(row?.paper.id);
      const { models, datasets, spaces, comments = [] } = read?.details ?? {};
      for (const { total, linked } of [models, datasets, spaces].filter((kind) => kind !== undefined)) {
        expect(linked.length).toBeLessThanOrEqual(Math.min(total, 10));
        for (const { id } of linked) expect(new URL(id, 'https://hub.example').pathname).toBe(`/${id}`);
      }
      for (const { text } of comments) expect(text.trim()).not.toBe('');
      // Storable as it is, and nothing in it is undefined.
      expect(JSON.parse(JSON.stringify(read ?? {}))).toStrictEqual(read ?? {});
    }),
    { numRuns: 2_000 },
  );
}); // prettier-ignore
