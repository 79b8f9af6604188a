// Every recorded answer, row for row. The recordings lie beside the project and are never part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { merge } from '../../utils/domain/listing';
import { huggingFace } from '../../utils/sources/hugging-face';

const FOLDER = path.resolve(process.env.FEED_RECORDINGS ?? '../shared/recordings');

interface Recorded {
  name: string;
  file: string;
}

function recordings(kind: 'daily' | 'earlier' | 'later' | 'search'): Recorded[] {
  const folder = path.join(FOLDER, kind);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => ({ name, file: path.join(folder, name) }));
}

const read = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as {
    paper: {
      id: string;
      upvotes: number;
      summary: string;
      publishedAt: string;
      authors: { hidden?: boolean }[];
    };
  }[];
const daily = recordings('daily');
const search = recordings('search');

/** The same day, recorded at two times. */
const pairs = [
  ...recordings('earlier').map(({ name, file }) => ({
    name,
    first: file,
    second: path.join(FOLDER, 'daily', name),
  })),
  ...recordings('later').map(({ name, file }) => ({
    name,
    first: path.join(FOLDER, 'daily', name),
    second: file,
  })),
].filter(({ first, second }) => existsSync(first) && existsSync(second));

describe.skipIf(daily.length === 0)(`the daily recordings (skipped where ${FOLDER} is absent)`, () => {
  it.each(daily)('$name parses with nothing dropped', ({ file }) => {
    const body = read(file);
    const { rows, dropped } = huggingFace.parse(body);
    expect(dropped).toBe(0);
    // Row for row; a paper that is in an answer twice counts once.
    const papers = new Map(body.toReversed().map(({ paper }) => [paper.id, paper]));
    expect(rows.map((row) => row.paper.id)).toEqual([...new Set(body.map(({ paper }) => paper.id))]);
    for (const { paper, counts } of rows) {
      const raw = papers.get(paper.id)!;
      expect(counts.upvotes).toBe(raw.upvotes);
      expect(paper.authors).toHaveLength(raw.authors.filter((author) => author.hidden !== true).length);
      expect(paper.title).not.toMatch(/\s\s|\n|^\s|\s$/);
      expect(paper.abstract === '').toBe(raw.summary.trim() === '');
      expect(paper.publishedAt).toBe(Date.parse(raw.publishedAt));
    }
  });

  it.each(daily)('$name parses paper by paper too, as the API gives them one by one', ({ file }) => {
    const body = read(file);
    const { rows } = huggingFace.parse(body);
    for (const { paper } of rows) {
      const raw = body.find((row) => row.paper.id === paper.id)!;
      const alone = huggingFace.parsePaper(raw.paper, paper.id);
      // Before they were of the paper, a list told of organizations beside it.
      expect({ organization: paper.organization, ...alone.paper }).toEqual(paper);
      expect(huggingFace.parseDetails(raw.paper, paper.id).row).toEqual(alone);
    }
  });
});

describe.skipIf(search.length === 0)(
  `the search recordings (skipped where ${FOLDER}/search is absent)`,
  () => {
    it.each(search)('$name parses with nothing dropped', ({ file }) => {
      const body = read(file);
      expect(huggingFace.parse(body)).toMatchObject({ dropped: 0, rows: { length: body.length } });
    });
  },
);

describe.skipIf(pairs.length === 0)(`the same day twice (skipped where ${FOLDER}/earlier is absent)`, () => {
  it.each(pairs)('$name grows without losing a row', ({ first, second }) => {
    const [before, after] = [huggingFace.parse(read(first)).rows, huggingFace.parse(read(second)).rows];
    const stored = merge([], { rows: before, full: true }, 1);
    const merged = merge(stored, { rows: after, full: true }, 2);
    const ids = new Set([...before, ...after].map((row) => row.paper.id));
    expect(new Set(merged.map((s) => s.paper.id))).toEqual(ids);
    expect(merged).toHaveLength(ids.size);

    // What the second answer lacked leaves with a third that lacks it too, and nothing else does.
    const confirmed = merge(merged, { rows: after, full: true }, 3);
    expect(confirmed.map((s) => s.paper.id).toSorted()).toEqual(after.map((row) => row.paper.id).toSorted());

    // Everything known from the first keeps how its counts stood then.
    for (const row of before) {
      const submission = merged.find((s) => s.paper.id === row.paper.id);
      expect(submission?.history[0]).toMatchObject({ at: 1, upvotes: row.counts.upvotes });
    }
  });
});
