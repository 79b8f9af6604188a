// What a reader pasted: the papers in it, and the links and ids in it that are no papers.
import { paperIdOf } from './address';

/** What can stand in neither a link to a paper nor an id: the signs of lists, quotes and Markdown. */
const TOKEN = /[^\s,;"'`<>()[\]{}|*\\“”‘’„«»、，。：；（）「」《》—–]+/g;

/** An address is shorter; what is longer is cut, so that it can be told to the reader. */
const LONGEST_TOKEN = 2_000;

/** The ids of the papers in a text, in order, each once; `others` are the links and near ids that mean none. */
export function pastedIds(text: string): { ids: string[]; others: string[] } {
  const ids = new Set<string>();
  const others = new Set<string>();
  for (const token of tokensOf(text)) {
    const id = paperIdOf(token);
    if (id) ids.add(id);
    else if (isAttempt(token)) others.add(token);
  }
  return { ids: [...ids], others: [...others] };
}

/** The pieces of a text that could be addresses or ids, without the punctuation around them. */
export function* tokensOf(text: string): Generator<string> {
  for (const [piece] of text.matchAll(TOKEN)) {
    // Each run of signs is tried from its start alone: a long one would cost its square.
    const token = piece.slice(0, LONGEST_TOKEN).replaceAll(/^[-_.:!?#]+|(?<![-_.:!?#])[-_.:!?#]+$/g, '');
    if (token) yield token;
  }
}

/** An address, or digits grouped as in an id or a DOI; a year, a count or a model's name is not meant as a paper. */
function isAttempt(token: string): boolean {
  return (
    /^(?:[a-z]+:\/|www\.|[^/]+\.[a-z]{2,}\/)/i.test(token) ||
    /\d{4}\.\d{2}|[a-z]\/\d{4}|\d{7}|^10\.\d{4}|^arxiv[.:].*\d/i.test(token)
  );
}
