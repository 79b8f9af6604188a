// The longest texts and answers there can be, made of what lets regular expressions run away: time stays in proportion.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { huggingFace } from '../../utils/sources/hugging-face';
import { entry } from '../papers';
import { cost } from './cost';
import { PUMPS } from './rubbish';

/** A text is cut at 20,000 characters; an answer at 8,000,000 bytes. */
const LONGEST_TEXT = 20_000;
const LONGEST_FIELD = 7_900_000;

/** Generous (ms of the processor): seven such texts take about twenty; each would take hundreds by its square. */
const TEXTS_LIMIT = 400;
const ANSWER_LIMIT = 1_500;

const filled = (text: string) =>
  entry(
    '2611.00001',
    1,
    {
      title: text,
      summary: text,
      ai_summary: text,
      ai_keywords: [text],
      authors: [{ name: text }],
      organization: { name: 'a', fullname: text },
    },
    { submittedBy: { fullname: text } },
  );

const piece = fc.constantFrom(...PUMPS);

/** Some beginning, a few pieces again and again, some end. */
const pumped = fc
  .record({
    beginning: fc.oneof(fc.constant(''), piece),
    unit: fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    end: fc.constantFrom('', '!', '}', '$', "''"),
  })
  .map(({ beginning, unit, end }) => {
    const times = Math.floor((LONGEST_TEXT - beginning.length - end.length) / unit.length);
    return beginning + unit.repeat(times) + end;
  });

const costOfTexts = (text: string) => cost(() => huggingFace.parse([filled(text)])).ms;

describe('time stays in proportion', () => {
  it.each(PUMPS)('over a text of %j', (unit) => {
    expect(costOfTexts(unit.repeat(LONGEST_TEXT / unit.length))).toBeLessThan(TEXTS_LIMIT);
  });

  it('over texts of any of these together', () => {
    fc.assert(
      fc.property(pumped, (text) => {
        expect(costOfTexts(text), text.slice(0, 40)).toBeLessThan(TEXTS_LIMIT);
      }),
      { seed: inject('seed'), numRuns: 200 },
    );
  });

  it.each([
    ['id', 'a'],
    ['id', 'a-'],
    ['githubRepo', ' '],
    ['githubRepo', 'github.com/a/'],
    ['githubRepo', 'a.'],
    ['projectPage', ' '],
    ['projectPage', 'https://a'],
    ['publishedAt', '('],
    ['publishedAt', '2026-'],
    ['title', ' '],
    ['title', '\\a{'],
  ])('over a field %s as long as an answer, of %j', (field, unit) => {
    const text = `${unit.repeat(LONGEST_FIELD / unit.length)}!`;
    for (const prefix of ['', 'https://github.com/']) {
      const row = entry('2611.00001', 1, { [field]: prefix + text });
      expect(cost(() => huggingFace.parse([row])).ms).toBeLessThan(ANSWER_LIMIT);
    }
  });

  it.each([
    ['numbers', '0'],
    ['empty rows', '{"paper":{}}'],
    ['rows', '{"paper":{"id":"2611.00001","title":"x","upvotes":1}}'],
  ])('over an answer full of %s', (_, item) => {
    const times = Math.floor(LONGEST_FIELD / (item.length + 1));
    const body: unknown = JSON.parse(`[${`${item},`.repeat(times)}0]`);
    const { result, ms } = cost(() => huggingFace.parse(body));
    expect(ms).toBeLessThan(ANSWER_LIMIT);
    expect(result.rows.length + result.dropped).toBeGreaterThan(times - 1_000);
  });
});
