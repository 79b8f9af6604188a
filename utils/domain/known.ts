// What the reader knows of Broadsheet: what they did once or were told, and the one line that the popup says of the rest.

/** What a hint tells of, in the order of telling: saving a paper, the keys, the library. */
export const HINTS = ['save', 'keys', 'library'] as const;
export type Hint = (typeof HINTS)[number];

/** A version's news: told, or not news to a reader who began with it. */
type News = `news:${string}`;
export type KnownName = Hint | News;

/** That the reader knows it: it is never unlearned. */
export interface Known {
  name: KnownName;
  /** When they did it or were told (epoch ms). */
  stamp: number;
}

/** The news of a version, which are told once. */
export function newsOf(version: string): News {
  return `news:${version}`;
}

/** Whether the reader has met no version before: then nothing of one is new to them. */
export function isBeginner(known: ReadonlySet<KnownName>): boolean {
  return ![...known].some((name) => name.startsWith('news:'));
}

/** The one line to say to a reader who has this version: its news after an update, else what they have not done yet. */
export function lineFor(known: ReadonlySet<KnownName>, version: string): Hint | 'news' | undefined {
  if (!isBeginner(known) && !known.has(newsOf(version))) return 'news';
  return HINTS.find((hint) => !known.has(hint));
}
