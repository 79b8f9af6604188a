// Hugging Face's Daily Papers: where they are, and its answers checked at the border.
import * as v from 'valibot';
import { Failed } from '../domain/failure';
import { isSafePage } from '../domain/safe-page';
import type { Row } from '../domain/listing';
import { MIRRORS, OWN_ADDRESS } from '../domain/mirror';
import { isPaperId } from '../domain/paper';
import { count, each, given, handle, instant, loose, personName, text } from './fields';
import { detailsOf } from './hugging-face-details';
import type { Source } from './source';

/** Far above anything recorded (100 rows by the API's own limit, 664 authors, 44 keywords): bounds for hostile answers. */
const MOST_ROWS = 1_000;
const MOST_AUTHORS = 2_000;
const MOST_KEYWORDS = 100;
const LONGEST_ADDRESS = 2_000;

const author = v.object({
  name: text,
  hidden: loose(v.boolean()),
  user: loose(v.object({ user: handle })),
});

/** Anything on github.com that begins with an owner and a name; a sub-path is cut off. */
const repository = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_ADDRESS),
  v.transform(
    (url) =>
      /^(?:https?:\/\/)?(?:www\.)?github\.com\/(\w[\w-]*\/[\w.-]+)(?:[/?#].*)?$/i
        .exec(url)?.[1]
        ?.replace(/\.git$/, '') ?? '',
  ),
  // A name of dots alone would lead elsewhere.
  v.regex(/[\w-]$/),
);

const webPage = v.pipe(
  v.string(),
  v.trim(),
  v.check(isSafePage),
  v.transform((url) => new URL(url).href),
  // Escaped, it is longer.
  v.check(isSafePage),
);

const organization = v.object({ name: handle, fullname: loose(text) });

const facts = v.object({
  id: v.pipe(v.string(), v.check(isPaperId)),
  title: text,
  summary: v.fallback(v.optional(text, ''), ''),
  upvotes: count,
  authors: v.fallback(v.optional(each(author, MOST_AUTHORS), []), []),
  publishedAt: loose(instant),
  submittedOnDailyAt: loose(instant),
  organization: loose(organization),
  githubRepo: loose(repository),
  githubStars: loose(count),
  projectPage: loose(webPage),
  ai_summary: loose(text),
  ai_keywords: loose(each(text, MOST_KEYWORDS)),
  withdrawnAt: loose(instant),
});

const row = v.object({
  paper: facts,
  numComments: loose(count),
  submittedBy: loose(personName),
  organization: loose(organization),
});

/** A row of the API in our words: its `summary` is the abstract, its outer `publishedAt` is never used. */
function toRow({
  paper,
  numComments,
  submittedBy,
  organization: outer,
}: Pick<v.InferOutput<typeof row>, 'paper'> & Partial<v.InferOutput<typeof row>>): Row {
  const from = paper.organization ?? outer;
  return {
    paper: {
      id: paper.id,
      title: paper.title,
      abstract: paper.summary,
      authors: paper.authors
        .filter((a) => a.hidden !== true)
        .map((a) => ({ name: a.name, ...(a.user && { user: a.user.user }) })),
      ...given('publishedAt', paper.publishedAt),
      ...given('organization', from && { handle: from.name, name: from.fullname ?? from.name }),
      ...given('repository', paper.githubRepo),
      ...given('projectPage', paper.projectPage),
      ...given('aiSummary', paper.ai_summary),
      ...given('aiKeywords', paper.ai_keywords?.length ? paper.ai_keywords : undefined),
      ...given('withdrawnAt', paper.withdrawnAt),
    },
    counts: {
      upvotes: paper.upvotes,
      ...given('comments', numComments),
      ...given('stars', paper.githubStars),
    },
    ...given('submittedAt', paper.submittedOnDailyAt),
    ...given('submitter', submittedBy),
  };
}

/** The row of one paper's JSON. */
function rowOf(body: unknown, id: string): Row {
  const read = v.safeParse(facts, body);
  if (!read.success || read.output.id !== id) throw new Failed({ kind: 'unexpected' });
  return toRow({ paper: read.output });
}

export const huggingFace: Source = {
  id: 'hugging-face',
  origin: OWN_ADDRESS,
  mirrors: MIRRORS,

  path: (day) => `/api/daily_papers?date=${day}&limit=100`,

  trendingPath: '/api/daily_papers?sort=trending&limit=100',

  searchPath: (words) => `/api/papers/search?q=${encodeURIComponent(words.toWellFormed())}&limit=120`,

  parse(body) {
    if (!Array.isArray(body)) throw new Failed({ kind: 'unexpected' });
    const rows = new Map<string, Row>();
    let dropped = Math.max(0, body.length - MOST_ROWS);
    for (const item of body.slice(0, MOST_ROWS)) {
      const read = v.safeParse(row, item);
      if (!read.success) dropped += 1;
      else if (!rows.has(read.output.paper.id)) rows.set(read.output.paper.id, toRow(read.output));
    }
    return { rows: [...rows.values()], dropped };
  },

  // An old id keeps its slash, as the official client writes it (huggingface_hub, `paper_info`).
  paperPath: (id) => `/api/papers/${id}`,

  parsePaper: rowOf,

  detailsPath: (id) => `/api/papers/${id}?field=comments`,

  parseDetails(body, id) {
    const row = rowOf(body, id);
    return { row, details: { id, ...detailsOf(body as object) } };
  },
};
