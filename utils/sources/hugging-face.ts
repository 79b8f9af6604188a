// Hugging Face's Daily Papers: its addresses, and its answers checked at the border.
import * as v from 'valibot';
import { Failed } from '../domain/failure';
import { isSafePage } from '../domain/safe-page';
import type { Row } from '../domain/listing';
import { isPaperId } from '../domain/paper';
import { plainText } from '../domain/plain-text';
import type { Source } from './source';

/** Far above anything recorded (100 rows by the API's own limit, 664 authors, 44 keywords): bounds for hostile answers. */
const MOST_ROWS = 1_000;
const MOST_AUTHORS = 2_000;
const MOST_KEYWORDS = 100;
const LONGEST_ADDRESS = 2_000;
const LONGEST_INSTANT = 40;

const text = v.pipe(v.string(), v.transform(plainText), v.minLength(1));
/** What the site makes its addresses of: `user_1`, `northlake-ai`, `example.org`. */
const handle = v.pipe(v.string(), v.regex(/^\w[\w.-]{0,99}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(
  v.string(),
  v.maxLength(LONGEST_INSTANT),
  v.transform((s) => Date.parse(s)),
  v.number(),
  v.finite(),
);

/** A field that reads as absent when it is absent or odd. */
const loose = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined);

/** Elements that fit, without the ones that do not. */
const each = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.slice(0, most).flatMap((item) => {
        const read = v.safeParse(schema, item);
        return read.success ? [read.output] : [];
      }),
    ),
  );

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
  submittedBy: loose(v.object({ fullname: loose(text), name: loose(text) })),
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
  const submitter = submittedBy?.fullname ?? submittedBy?.name;
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
    ...given('submitter', submitter),
  };
}

/** The field, or no field: absent means absent. */
function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [_ in Name]?: Value };
}

export const huggingFace: Source = {
  id: 'hugging-face',
  origin: 'https://huggingface.co',

  url: (day) => `https://huggingface.co/api/daily_papers?date=${day}&limit=100`,

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
  paperUrl: (id) => `https://huggingface.co/api/papers/${id}`,

  parsePaper(body, id) {
    const read = v.safeParse(facts, body);
    if (!read.success || read.output.id !== id) throw new Failed({ kind: 'unexpected' });
    return toRow({ paper: read.output });
  },
};
