// Papers whose text and addresses try everything, and what their source tells of each beyond its list.
import { NOTHING, type Beyond } from '../feed/beyond.ts';
import { listEntry } from './stage.ts';

const LONG = 'Supercalifragilistic'.repeat(5_000);
export const MARKUP =
  '<img src=x onerror="document.title=`taken`"><script>document.title="taken"</script><b>bold</b>';
const STACKED = `Z${'\u0301\u0323\u0489'.repeat(300)}algo`;

/** What each paper tries, with upvotes that order them. */
export const HOSTILE = [
  { title: MARKUP, summary: MARKUP, ai_summary: MARKUP, ai_keywords: [MARKUP], authors: [{ name: MARKUP }] },
  {
    title: 'Turned \u202Etxet dna\u2066\u2067 round',
    authors: [{ name: '\u202Eoruam' }, { name: 'Mira Okafor' }],
  },
  { title: 'Zero\u200Bwidth\uFEFF and\u2060 more', ai_keywords: ['\u200B', 'plain'] },
  { title: LONG, summary: LONG, ai_summary: LONG, ai_keywords: [LONG], authors: [{ name: LONG }] },
  { title: 'Half a pair \uD83D alone \uDE00', authors: [{ name: 'Lone \uDC00' }] },
  { title: STACKED, authors: [{ name: STACKED }] },
  { title: 'Addresses of scripts', projectPage: 'javascript:document.title="taken"', githubRepo: 'javascript:alert(1)//github.com/a/b' }, // prettier-ignore
  { title: 'An address that seems another', projectPage: 'https://huggingface.co@elsewhere.example/', githubRepo: 'https://github.com.elsewhere.example/a/b' }, // prettier-ignore
  { title: 'An address in other letters', projectPage: 'https://аpple.example/\u202Emoc.elppa' },
  { title: `A long address`, projectPage: `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c'.repeat(900)}` }, // prettier-ignore
].map((paper, i) => {
  const organization = { name: 'x', fullname: i === 3 ? LONG : MARKUP };
  return listEntry(`2611.2${String(i).padStart(4, '0')}`, 100 - i, { organization, ...paper }, { submittedBy: { name: 'x', fullname: MARKUP } }); // prettier-ignore
});

const comment = (name: string, raw: string) => ({
  author: { name },
  createdAt: '2026-11-20T10:00:00.000Z',
  data: { latest: { raw } },
});

/** What the last of the comments ends with. */
export const LAST_WORDS = 'and no more.';

export const HOSTILE_BEYOND: Beyond = {
  ...NOTHING,
  numTotalModels: 3,
  linkedModels: [MARKUP, 'javascript:alert(1)', `northlake/${LONG}`].map((id) => ({ id, likes: 1 })),
  comments: [
    comment(MARKUP, MARKUP),
    comment(LONG, LONG),
    comment('jun', '[here](javascript:document.title="taken") \u202Etxet\n```\n<script>\n```'),
    comment('\u202Enuj', `https://huggingface.co@elsewhere.example/ ${STACKED} ${LAST_WORDS}`),
  ],
};
