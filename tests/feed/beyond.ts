// What the API tells of an invented paper beyond its row in a list: what is linked to it, comments, its submitter.
import { opensAt, type Day } from '../../utils/domain/day.ts';
import type { Entry } from './api.ts';

/** In the API's own shape. */
export interface Beyond {
  linkedModels: object[];
  linkedDatasets: object[];
  linkedSpaces: object[];
  numTotalModels: number;
  numTotalDatasets: number;
  numTotalSpaces: number;
  /** Only given where they are asked for. */
  comments: object[];
  [field: string]: unknown;
}

export const NOTHING: Beyond = {
  linkedModels: [],
  linkedDatasets: [],
  linkedSpaces: [],
  numTotalModels: 0,
  numTotalDatasets: 0,
  numTotalSpaces: 0,
  comments: [],
};

/** Something of each kind, as a test reads it back. */
export const SOMETHING: Beyond = {
  ...NOTHING,
  numTotalModels: 12,
  linkedModels: [{ id: 'northlake-ai/sparse-7b', likes: 30 }],
  comments: [
    {
      author: { name: 'jun' },
      createdAt: '2026-11-20T10:00:00.000Z',
      data: { latest: { raw: 'So <b>bold</b>.\nYes.' } },
    },
  ],
};

const HOUR = 3_600_000;
/** How many of each kind the API lists. */
const LISTED = 6;

const READERS = [
  ['rvolkov', 'Rada Volkov'], ['mensah-k', 'Kofi Mensah'], ['ingrid.l', 'Ingrid Lindqvist'], ['tidewater-bot', undefined],
  ['yuki_s', 'Yuki Sato'], ['haddad', 'Leila Haddad'],
] as const; // prettier-ignore
const OPENERS = [
  'We release code and weights. Happy to answer questions here!',
  'Main points:\n\n- no auxiliary loss\n- one pass\n- **six times** less cache\n\nCode is on the project page.',
  'A short thread on what surprised us:\n\n1. depth helps\n2. noise is needed for it\n\n> neither was planned',
  'An <EOS> in the prompt is *not* a typo: see `decode(x, stop="<EOS>")`.',
];
const REMARKS = [
  'Does it hold for 70B models? Table 3 stops at 8B.',
  'Nice work! Reproduced on two seeds:\n\n```\nseed 1: 61.2\nseed 2: 60.9\n```',
  'Related: https://huggingface.co/papers/1706.03762',
  'What is the licence of the data?',
  'The `<think>` tokens in Figure 2 cost us a day, thanks for the fix.',
  'Similar papers recommended by a bot:\n\n* [Latent Rehearsal](https://huggingface.co/papers/2611.10014)\n* [Patchwise Attention](https://huggingface.co/papers/2611.10021)',
];
const REPLIES = [
  'Yes, see the appendix.',
  'Not yet, we are on it.\nIt will be in the next version.',
  'Thank you! 🤗',
];
const SIZES = ['', '-1b', '-8b', '-base', '-instruct', '-preview', '-mini', '-v2'];

/** Invented with `random`, which must be the paper's own. What is written after `now` (epoch ms) is not there yet. */
export function inventBeyond(entry: Entry, random: () => number, now: number): Beyond {
  const { paper, numComments, submittedBy } = entry as Entry & {
    numComments: number;
    submittedBy: { name: string; fullname: string };
  };
  const name = paper.title.split(/[\s:]/)[0]!.toLowerCase();
  const linked = (odds: number, most: number, more: () => object) => {
    const total = random() < odds ? 1 + Math.floor(random() ** 4 * most) : 0;
    const items = Array.from({ length: Math.min(total, LISTED) }, (_, i) => ({
      id: `${submittedBy.name}/${name}${SIZES[i]}`,
      author: submittedBy.name,
      likes: Math.floor(random() ** 6 * 900),
      private: false,
      ...more(),
    }));
    return { total, items };
  };
  const downloads = () => ({ downloads: Math.floor(random() ** 6 * 90_000), gated: false });
  const models = linked(0.45, 40, () => ({ ...downloads(), pipeline_tag: 'text-generation' }));
  const datasets = linked(0.3, 12, downloads);
  const spaces = linked(0.2, 8, () => ({ emoji: '📰', sdk: 'gradio' }));
  const wasListed = typeof paper['submittedOnDailyAt'] === 'string';
  return {
    linkedModels: models.items,
    linkedDatasets: datasets.items,
    linkedSpaces: spaces.items,
    numTotalModels: models.total,
    numTotalDatasets: datasets.total,
    numTotalSpaces: spaces.total,
    discussionId: `d${paper.id}`,
    ...(wasListed && { submittedOnDailyBy: { ...submittedBy, user: submittedBy.name } }),
    // A comment comes with the submission; a paper that nobody submitted has none.
    comments: wasListed ? inventComments(paper, numComments, submittedBy, random, now) : [],
  };
}

interface Comment {
  id: string;
  createdAt: string;
  replies?: Comment[];
  [field: string]: unknown;
}

/** The submitter's own first, as a rule the only one. */
function inventComments(
  paper: Entry['paper'],
  count: number,
  submitter: { name: string; fullname?: string },
  random: () => number,
  now: number,
): Comment[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const day = String(paper['submittedOnDailyAt']).slice(0, 10) as Day;
  const comments: Comment[] = [];
  let at = opensAt(day);
  for (let i = 0; i < count; i++) {
    const isReply = i > 0 && random() < 0.35;
    const [handle, fullname] = pick(READERS);
    const isHidden = i > 0 && random() < 0.08;
    const parent = comments.at(-1);
    // Clients disagree on where replies are: within the comment, or after it with its id.
    const isWithin = isReply && random() < 0.5;
    const written: Comment = {
      id: `c${paper.id}x${i}`,
      author: i === 0 || isReply ? submitter : { name: handle, ...(fullname && { fullname }) },
      createdAt: new Date(at).toISOString(),
      type: 'comment',
      data: {
        edited: random() < 0.1,
        hidden: isHidden,
        latest: { raw: isHidden ? '' : pick(i === 0 ? OPENERS : isReply ? REPLIES : REMARKS) },
        ...(isReply && !isWithin && { parentCommentId: parent?.id }),
      },
    };
    if (at > now) break;
    if (isWithin && parent) (parent.replies ??= []).push(written);
    else comments.push(written);
    at += Math.floor(random() * 5 * HOUR);
  }
  return comments;
}
