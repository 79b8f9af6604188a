// Hugging Face's papers API, played faithfully: parameters and their limits, paging, budget, errors.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { addDays, isWeekend, listDay, type Day } from '../../utils/domain/day.ts';
import { NOTHING, type Beyond } from './beyond.ts';

/** A row of a daily list, in the API's own shape. */
export interface Entry {
  paper: { id: string; title: string; summary: string; upvotes: number; [field: string]: unknown };
  [field: string]: unknown;
}

/** Where the papers come from: every day's list as it stands at an instant (epoch ms). */
export interface Papers {
  entries(day: Day, now: number): Entry[];
  /** Papers that the API knows and that were never on a list. */
  unlisted?: Entry[];
  /** What is told of one of them beyond its row; nothing, unless this says otherwise. */
  beyond?(entry: Entry, now: number): Beyond;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Api {
  answer(url: string, headers?: IncomingHttpHeaders): Answer;
}

const WINDOW_SECONDS = 300;
const BUDGET = 500;
const DEFAULT_LIMIT = 50;
const FIRST_DAY: Day = '2023-05-04';
/** Trending and search look this far back. */
const RECENT_DAYS = 30;

/** The API over some papers. `etags`: whether lists carry one, which is not known of the real API. */
export function createApi(papers: Papers, { now = Date.now, etags = true } = {}): Api {
  let windowStart = now();
  let used = 0;

  function budget(): Record<string, string> {
    if (now() >= windowStart + WINDOW_SECONDS * 1000) [windowStart, used] = [now(), 0];
    used += 1;
    const left = Math.max(0, BUDGET - used);
    const seconds = Math.ceil((windowStart - now()) / 1000) + WINDOW_SECONDS;
    return {
      ratelimit: `"api";r=${left};t=${seconds}`,
      'ratelimit-policy': `"fixed window";"api";q=${BUDGET};w=${WINDOW_SECONDS}`,
    };
  }

  function listed(query: URLSearchParams): Entry[] | Refusal {
    const date = query.get('date');
    const week = query.get('week');
    const month = query.get('month');
    if (query.get('sort') === 'trending') return ranked(recent());
    if (week !== null)
      return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-2])$/.test(week) ? ranked(over(weekDays(week))) : refusal('week');
    if (month !== null)
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? ranked(over(monthDays(month))) : refusal('month');
    const day = (date ?? listDay(now())) as Day;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return refusal('date');
    if (day > listDay(now())) return { error: `Date must be between ${FIRST_DAY} and ${listDay(now())}` };
    return entriesOf(day);
  }

  function entriesOf(day: Day): Entry[] {
    if (day < FIRST_DAY || day > listDay(now()) || isWeekend(day)) return [];
    return ranked(papers.entries(day, now()));
  }

  const over = (days: Day[]) => days.flatMap(entriesOf);
  const recentDays = () => Array.from({ length: RECENT_DAYS }, (_, i) => addDays(listDay(now()), -i));
  /** What is known is not only what was listed. */
  const recent = () => [...over(recentDays()), ...(papers.unlisted ?? [])];

  function known(id: string): Entry | undefined {
    const isIt = ({ paper }: Entry) => paper.id === id;
    const unlisted = papers.unlisted?.find(isIt);
    if (unlisted) return unlisted;
    for (const day of recentDays()) {
      const listed = entriesOf(day).find(isIt);
      if (listed) return listed;
    }
    return undefined;
  }

  function route(url: URL): Reply {
    const { pathname, searchParams: query } = url;
    if (pathname === '/api/daily_papers') {
      const rows = listed(query);
      return Array.isArray(rows) ? page(rows, url) : { status: 400, json: rows };
    }
    if (pathname === '/api/papers/search') return search(query);
    const id = /^\/api\/papers\/([\w.-]+(?:\/\d{7})?)$/.exec(pathname)?.[1];
    return id
      ? detail(id, query)
      : { status: 404, json: { error: "Sorry, we can't find the page you are looking for." } };
  }

  function search(query: URLSearchParams): Reply {
    const q = query.get('q') ?? '';
    const limit = Number(query.get('limit') ?? 20);
    if (q.length === 0 || q.length > 250) return { status: 400, json: refusal('q') };
    if (!Number.isInteger(limit) || limit < 1 || limit > 120) return { status: 400, json: refusal('limit') };
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = recent().filter(({ paper }) =>
      words.every((word) => `${paper.title} ${paper.summary}`.toLowerCase().includes(word)),
    );
    return {
      status: 200,
      json: hits.slice(0, limit).map((entry) => ({
        ...entry,
        highlightedTitle: highlighted(entry.paper.title, words),
        highlightedSummary: highlighted(entry.paper.summary, words),
      })),
    };
  }

  function detail(id: string, query: URLSearchParams): Reply {
    const entry = known(id);
    if (!entry) return { status: 404, json: { error: 'Paper not found' } };
    const { comments, ...beyond } = papers.beyond?.(entry, now()) ?? NOTHING;
    const asked = query.get('field') === 'comments' ? { comments } : {};
    return { status: 200, json: { ...entry.paper, ...beyond, ...asked } };
  }

  return {
    answer(url, headers = {}) {
      const limits = budget();
      if (used > BUDGET) {
        return json(429, { error: 'Too many requests' }, limits);
      }
      const reply = route(new URL(url, 'https://huggingface.co'));
      const { status, body, headers: own } = json(reply.status, reply.json, { ...limits, ...reply.headers });
      if (status !== 200 || !etags) return { status, body, headers: own };
      const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
      if (headers['if-none-match'] === etag) return { status: 304, body: '', headers: { ...limits, etag } };
      return { status, body, headers: { ...own, etag } };
    },
  };
}

interface Reply {
  status: number;
  json: unknown;
  headers?: Record<string, string>;
}

interface Refusal {
  error: string;
}

function refusal(parameter: string): Refusal {
  return { error: `Invalid query parameter: ${parameter}` };
}

function json(status: number, value: unknown, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** One page of rows, with the way to the next; a page past the end is `[]`. */
function page(rows: Entry[], url: URL): Reply {
  const limit = Number(url.searchParams.get('limit') ?? DEFAULT_LIMIT);
  const number = Number(url.searchParams.get('p') ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return { status: 400, json: refusal('limit') };
  if (!Number.isInteger(number) || number < 0) return { status: 400, json: refusal('p') };
  const slice = rows.slice(number * limit, (number + 1) * limit);
  if (rows.length <= (number + 1) * limit) return { status: 200, json: slice };
  const next = new URL(url);
  next.searchParams.set('p', String(number + 1));
  return { status: 200, json: slice, headers: { link: `<${next.href}>; rel="next"` } };
}

function ranked(entries: Entry[]): Entry[] {
  return entries.toSorted((a, b) => b.paper.upvotes - a.paper.upvotes);
}

/** The days of an ISO week: the week that holds January 4 is the first. */
function weekDays(week: string): Day[] {
  const [year, number] = week.split('-W').map(Number);
  const fourth = `${year}-01-04` as Day;
  const monday = addDays(fourth, -((new Date(fourth).getUTCDay() + 6) % 7) + (number! - 1) * 7);
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}

function monthDays(month: string): Day[] {
  const days = Array.from({ length: 31 }, (_, i) => addDays(`${month}-01` as Day, i));
  return days.filter((day) => day.startsWith(month));
}

function highlighted(text: string, words: string[]): { type: 'text' | 'highlight'; text: string }[] {
  const parts: { type: 'text' | 'highlight'; text: string }[] = [];
  for (const part of text.split(/(\s+)/)) {
    const type = words.some((word) => part.toLowerCase().includes(word)) ? 'highlight' : 'text';
    const last = parts.at(-1);
    if (last?.type === type) last.text += part;
    else parts.push({ type, text: part });
  }
  return parts;
}
