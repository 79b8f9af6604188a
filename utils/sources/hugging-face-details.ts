// What Hugging Face's answer for one paper tells beyond its row: what is linked to it, its comments, its submitter.
import * as v from 'valibot';
import type { Details, Linked, PaperComment } from '../domain/details';
import { isHubId } from '../domain/handle';
import { plainLines } from '../domain/plain-lines';
import { count, fitting, given, instant, loose, personName } from './fields';

/** Bounds for hostile answers; of what is linked a handful is shown, and the paper's page has the rest. */
const MOST_LINKED = 10;
const MOST_COMMENTS = 200;

const linkedItem = v.object({
  id: v.pipe(v.string(), v.check(isHubId)),
  likes: loose(count),
  downloads: loose(count),
});

const list = loose(v.array(v.unknown()));

const comment = v.object({
  // What else happens in a discussion has a type of its own.
  type: v.optional(v.literal('comment')),
  author: loose(personName),
  createdAt: loose(instant),
  data: loose(
    v.object({
      // Anything else may mean that it was hidden.
      hidden: v.optional(v.literal(false)),
      latest: v.object({ raw: v.pipe(v.string(), v.transform(plainLines), v.minLength(1)) }),
    }),
  ),
  replies: list,
});

const answer = v.object({
  linkedModels: list,
  linkedDatasets: list,
  linkedSpaces: list,
  numTotalModels: loose(count),
  numTotalDatasets: loose(count),
  numTotalSpaces: loose(count),
  comments: list,
  submittedOnDailyBy: loose(personName),
});

/** What the JSON of a paper tells beyond its row; no field of it can make it fail. */
export function detailsOf(paper: object): Omit<Details, 'id' | 'at'> {
  const told = v.parse(answer, paper);
  return {
    ...given('models', linkedOf(told.linkedModels, told.numTotalModels)),
    ...given('datasets', linkedOf(told.linkedDatasets, told.numTotalDatasets)),
    ...given('spaces', linkedOf(told.linkedSpaces, told.numTotalSpaces)),
    ...given('comments', told.comments && commentsOf(told.comments)),
    ...given('submitter', told.submittedOnDailyBy),
  };
}

function linkedOf(items: unknown[] | undefined, total: number | undefined): Linked | undefined {
  if (!items && total === undefined) return undefined;
  const fit = fitting(linkedItem, items ?? [], MOST_LINKED).map(({ id, likes, downloads }) => ({
    id,
    ...given('likes', likes),
    ...given('downloads', downloads),
  }));
  const linked = [...new Map(fit.map((item) => [item.id, item])).values()];
  return { total: Math.max(total ?? items?.length ?? 0, linked.length), linked };
}

/** The comments with their replies, wherever those are: in the comment, or beside it. */
function commentsOf(items: unknown[]): PaperComment[] {
  const left = items.slice(0, MOST_COMMENTS);
  const comments: PaperComment[] = [];
  // It grows as it is read: replies can be nested deeper than functions can be called.
  for (const item of left) {
    const read = v.safeParse(comment, item);
    if (!read.success) continue;
    const { author, createdAt, data, replies = [] } = read.output;
    left.push(...replies.slice(0, MOST_COMMENTS - left.length));
    if (data) comments.push({ ...given('by', author), ...given('at', createdAt), text: data.latest.raw });
  }
  return comments.toSorted((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
}
