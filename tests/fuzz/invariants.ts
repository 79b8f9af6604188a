// What holds of every row, whatever the answer was: each fault is named.
import { links } from '../../utils/domain/link';
import type { Row } from '../../utils/domain/listing';

const FIELDS = {
  row: ['paper', 'counts', 'submittedAt', 'submitter', 'history', 'missingAt'],
  paper: [
    'id', 'title', 'abstract', 'authors', 'publishedAt', 'organization', 'repository', 'projectPage', 'aiSummary', 'aiKeywords', 'withdrawnAt',
  ],
  counts: ['upvotes', 'comments', 'stars'],
}; // prettier-ignore

/** Every invariant that a row or a submission breaks; none when all is well. */
export function faultsOf(row: Row): string[] {
  const { paper, counts, submittedAt, submitter } = row;
  const holds: Record<string, boolean> = {
    'only known fields':
      hasOnly(row, FIELDS.row) && hasOnly(paper, FIELDS.paper) && hasOnly(counts, FIELDS.counts),
    id: /^(\d{4}\.\d{4,5}|[a-z-]{1,19}(\.[A-Z]{2})?\/\d{7})$/.test(paper.id),
    title: isText(paper.title),
    abstract: paper.abstract === '' || isText(paper.abstract),
    authors:
      paper.authors.length <= 2_000 &&
      paper.authors.every((a) => hasOnly(a, ['name', 'user']) && isText(a.name) && isHandleOrAbsent(a.user)),
    organization:
      !paper.organization || (isHandle(paper.organization.handle) && isText(paper.organization.name)),
    repository: paper.repository === undefined || isRepository(paper.repository),
    'project page': paper.projectPage === undefined || isSecurePage(paper.projectPage),
    'AI summary': paper.aiSummary === undefined || isText(paper.aiSummary),
    'AI keywords':
      !paper.aiKeywords ||
      (paper.aiKeywords.length > 0 && paper.aiKeywords.length <= 100 && paper.aiKeywords.every(isText)),
    times: [paper.publishedAt, paper.withdrawnAt, submittedAt].every(
      (at) => at === undefined || Number.isFinite(at),
    ),
    counts: Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0),
    submitter: submitter === undefined || isText(submitter),
    links: links(paper).every(({ url }) => isSecurePage(url)),
  };
  return Object.keys(holds).filter((name) => !holds[name]);
}

function hasOnly(value: object, names: string[]): boolean {
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.entries(value).every(([name, field]) => names.includes(name) && field !== undefined)
  );
}

/** One well-formed line within its bound, with something to see in it and nothing unseen. */
function isText(text: string): boolean {
  return (
    typeof text === 'string' &&
    text.length <= 20_000 &&
    text.isWellFormed() &&
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) &&
    !/^\s|\s$|\s\s|[^\S ]|[\p{Cc}\u200B\u202A-\u202E\u2060-\u206F\uFEFF]|\p{M}{6}/u.test(text)
  );
}

const isHandle = (text: string) => /^\w[\w.-]{0,99}$/.test(text);
const isHandleOrAbsent = (text: string | undefined) => text === undefined || isHandle(text);

function isRepository(text: string): boolean {
  return /^[\w-]+\/[\w.-]+$/.test(text) && new URL(`https://github.com/${text}`).pathname === `/${text}`;
}

function isSecurePage(text: string): boolean {
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username + password === '' && text === href && text.length <= 2_100;
}
