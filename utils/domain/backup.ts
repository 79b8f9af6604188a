// A backup: everything the reader made, as one file that can be read without us.
import type { TextFile } from './file-format';
import type { Kept, Marks } from './mark';
import type { Settings } from './settings';

/** What the reader made, record by record as it is stored; of another version, records may have other fields. */
export interface Backup {
  /** The version of the schema the records were written by; 0 when there is no database. */
  schema: number;
  marks: unknown[];
  kept: unknown[];
  looks: unknown[];
  undo: unknown[];
  watches: unknown[];
  known: unknown[];
  /** What the reader chose, in a file alone: a copy of ours is not about it. */
  settings?: Partial<Settings>;
}

/** A copy that we took by ourselves, at a time (epoch ms) and before which version of the schema, if it was for one. */
export interface Copy extends Omit<Backup, 'watches' | 'known'> {
  /** Absent where it was taken before there were watches. */
  watches?: unknown[];
  /** Absent where it was taken before there were hints. */
  known?: unknown[];
  at: number;
}

/** A backup's file as of `at` (epoch ms); its text is indented JSON. */
export function backupFile(backup: Backup, at: number): TextFile {
  const exportedAt = new Date(at).toISOString();
  return {
    type: 'application/json',
    name: `broadsheet-reading-list-${exportedAt.slice(0, 10)}.json`,
    text: JSON.stringify({ format: 'broadsheet-backup', version: 1, exportedAt, ...backup }, undefined, 2),
  };
}

/** The titles of the saved papers in a backup, the last saved first; an id where no title was kept. */
export function savedTitles({ marks, kept }: Backup): string[] {
  // Records of another version may be of any form: what cannot be read here is exported all the same.
  const papers = (kept as (Partial<Kept> | undefined)[]).map((facts) => facts?.paper);
  const titles = new Map(papers.map((paper) => [paper?.id, paper?.title]));
  return (marks as (Partial<Marks> | undefined)[])
    .flatMap((mark) => (mark?.saved?.value === undefined ? [] : { id: mark.id, at: mark.saved.value }))
    .toSorted((a, b) => b.at - a.at)
    .map(({ id }) => titles.get(id) ?? String(id));
}
