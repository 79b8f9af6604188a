// The embedded feed behaves as the real API was measured to.
import { describe, expect, it } from 'vitest';
import { addDays, isWeekend, opensAt, type Day } from '../../utils/domain/day';
import { huggingFace } from '../../utils/sources/hugging-face';
import { entry } from '../papers';
import { createApi, type Entry } from './api';
import { generatedPapers } from './generated';
import { scriptedPapers } from './scripted';

const FRIDAY: Day = '2026-11-20';
const now = opensAt(FRIDAY) + 12 * 3_600_000;
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => entry(`2611.${String(10_000 + i)}`, count - i));
const api = createApi(scriptedPapers({ [FRIDAY]: many(130), '2026-11-21': many(3) }), { now: () => now });
const get = (query: string) => {
  const answer = api.answer(`/api/daily_papers?${query}`);
  return {
    ...answer,
    json: answer.status === 304 ? undefined : (JSON.parse(answer.body) as Entry[] & { error?: string }),
  };
};

describe('a daily list', () => {
  it('has fifty rows unless more are asked for, a hundred at most, and leads to its next page', () => {
    expect(get(`date=${FRIDAY}`).json).toHaveLength(50);
    const first = get(`date=${FRIDAY}&limit=100`);
    expect(first.json).toHaveLength(100);
    expect(first.headers['link']).toMatch(/<https:\/\/huggingface\.co\/.*p=1>; rel="next"/);
    const second = get(`date=${FRIDAY}&limit=100&p=1`);
    expect(second.json).toHaveLength(30);
    expect(second.headers['link']).toBeUndefined();
    expect(get(`date=${FRIDAY}&limit=100&p=2`).json).toEqual([]);
  });

  it('is empty on weekends and refused before it opens', () => {
    expect(get('date=2026-11-21')).toMatchObject({ status: 400 });
    const sunday = createApi(scriptedPapers(), { now: () => now + 2 * 86_400_000 });
    expect(sunday.answer('/api/daily_papers?date=2026-11-21')).toMatchObject({ status: 200, body: '[]' });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'p=-1',
    'date=soon',
    'date=2026-13-40',
    'week=2026-W53',
    'week=2026',
    'month=2026-13',
  ])('refuses %s with a reason', (query) => {
    const { status, json } = get(query);
    expect(status).toBe(400);
    expect(json?.error).toEqual(expect.any(String));
  });

  it('comes by week, by month and trending too', () => {
    for (const query of ['week=2026-W47', 'month=2026-11', 'sort=trending']) {
      expect(get(`${query}&limit=100`).json, query).toHaveLength(100);
    }
    expect(get('week=2026-W46').json).toEqual([]);
  });

  it('says that it did not change', () => {
    const { headers } = get(`date=${FRIDAY}`);
    expect(
      api.answer(`/api/daily_papers?date=${FRIDAY}`, { 'if-none-match': headers['etag'] }),
    ).toMatchObject({ status: 304, body: '' });
  });
});

it('gives one paper by its id, and says when it has none', () => {
  expect(JSON.parse(api.answer('/api/papers/2611.10000').body)).toMatchObject({
    id: '2611.10000',
    numTotalModels: 0,
  });
  expect(JSON.parse(api.answer('/api/papers/2611.10000?field=comments').body)).toHaveProperty('comments');
  const missing = api.answer('/api/papers/2611.99999');
  expect(missing.status).toBe(404);
  expect(JSON.parse(missing.body)).toEqual({ error: expect.any(String) });
});

it('knows papers that were never on a list, by old ids too', () => {
  const invented = createApi(generatedPapers(7), { now: () => now });
  for (const id of ['0704.0001', 'hep-th/9901001']) {
    const { paper } = huggingFace.parsePaper(JSON.parse(invented.answer(huggingFace.paperPath(id)).body), id);
    expect(paper.id).toBe(id);
  }
});

it('tells more of one paper than of a row, comments only where they are asked for', () => {
  const invented = createApi(generatedPapers(7), { now: () => now });
  const list = JSON.parse(invented.answer(`/api/daily_papers?date=${FRIDAY}`).body) as Entry[];
  const told = list.map(({ paper }) => {
    const body = JSON.parse(invented.answer(huggingFace.detailsPath(paper.id)).body) as Entry['paper'];
    const { comments: _, ...others } = body;
    expect(JSON.parse(invented.answer(huggingFace.paperPath(paper.id)).body)).toEqual(others);
    expect(JSON.parse(invented.answer(huggingFace.detailsPath(paper.id)).body)).toEqual(body);
    return { body, ...huggingFace.parseDetails(body, paper.id) };
  });
  for (const kind of ['models', 'datasets', 'spaces'] as const) {
    const totals = told.map(({ details }) => details[kind]!.total);
    expect(Math.min(...totals), kind).toBe(0);
    expect(Math.max(...totals), kind).toBeGreaterThan(0);
    for (const { details } of told)
      expect(details[kind]!.linked.length).toBe(Math.min(details[kind]!.total, 6));
  }
  const comments = told.map(({ details }) => details.comments!);
  expect(Math.max(...comments.map(({ length }) => length))).toBeGreaterThan(3);
  expect(comments.flat().every(({ at, by }) => at! <= now && by)).toBe(true);
  // Of each kind there are some: replies within, replies beside, hidden ones.
  const text = JSON.stringify(told.map(({ body }) => body));
  for (const piece of ['"replies":[', '"parentCommentId":"', '"hidden":true']) expect(text).toContain(piece);
  const submitters = list.map(({ submittedBy }) => (submittedBy as { fullname: string }).fullname);
  expect(told.map(({ details }) => details.submitter)).toEqual(submitters);

  const { details } = huggingFace.parseDetails(
    JSON.parse(invented.answer(huggingFace.detailsPath('0704.0001')).body),
    '0704.0001',
  );
  expect(details).toMatchObject({ comments: [] });
  expect(details.submitter).toBeUndefined();
});

it('searches within its limits and marks the words', () => {
  const hits = JSON.parse(api.answer('/api/papers/search?q=2611.10007').body) as Entry[];
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({
    highlightedTitle: [{ type: 'text' }, { type: 'highlight', text: '2611.10007' }],
  });
  expect(api.answer(`/api/papers/search?q=${'x'.repeat(251)}`).status).toBe(400);
  expect(api.answer('/api/papers/search?q=x&limit=121').status).toBe(400);
});

it('keeps a budget of 500 requests in five minutes', () => {
  const clock = { now };
  const small = createApi(scriptedPapers(), { now: () => clock.now });
  const first = small.answer('/api/daily_papers');
  expect(first.headers['ratelimit']).toBe('"api";r=499;t=300');
  for (let i = 0; i < 499; i++) small.answer('/api/daily_papers');
  expect(small.answer('/api/daily_papers').status).toBe(429);
  clock.now += 300_000;
  expect(small.answer('/api/daily_papers').status).toBe(200);
});

describe('generated papers', () => {
  const papers = generatedPapers(7);

  it('are the same for the same seed and others for another', () => {
    expect(generatedPapers(7).entries(FRIDAY, now)).toEqual(papers.entries(FRIDAY, now));
    expect(generatedPapers(8).entries(FRIDAY, now)).not.toEqual(papers.entries(FRIDAY, now));
  });

  it('are there on any weekday, all of them readable, no id twice', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const day = addDays('2026-01-05', i);
      if (isWeekend(day)) continue;
      const entries = papers.entries(day, opensAt(day) + 72 * 3_600_000);
      expect(entries.length).toBeGreaterThanOrEqual(24);
      expect(huggingFace.parse(entries)).toMatchObject({ dropped: 0, rows: { length: entries.length } });
      for (const { paper } of entries) {
        expect(ids.has(paper.id)).toBe(false);
        ids.add(paper.id);
      }
    }
  });

  it('fill their list during the day, and their upvotes rise', () => {
    const hours = [0, 6, 12, 24, 48].map((h) => papers.entries(FRIDAY, opensAt(FRIDAY) + h * 3_600_000));
    const counts = hours.map((entries) => entries.length);
    expect(counts[0]).toBe(2);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[1]!);
    const sum = (entries: Entry[]) => entries.reduce((total, { paper }) => total + paper.upvotes, 0);
    expect(sum(hours[4]!)).toBeGreaterThan(sum(hours[1]!));
  });
});
