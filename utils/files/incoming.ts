// What a reader brings, whatever it is: our own backup, a bibliography, or links and ids in any text.
import { bibliographyEntries, type Bibliography } from '../domain/bibliography/bibliography';
import type { FileFailure, Incoming, Refusal } from '../domain/incoming';
import type { MarkedPaper } from '../domain/import';
import { setField } from '../domain/field';
import { keptById } from '../domain/kept';
import { pastedIds } from '../domain/pasted';
import { readBackup } from './backup';

/** Largest file that is read (bytes): fifty thousand saved papers; a page holds it twice while it reads. */
export const LARGEST = 150_000_000;

/** What a text brings at `now` (epoch ms): papers of a list or bibliography are saved now. */
export function readIncoming(text: string, now: number): Incoming | FileFailure {
  if (/^\s*\{/.test(text)) {
    const backup = readBackup(text, now);
    // Other texts may hold links: JSON of another kind, or what only begins like it.
    const isOther =
      'wrong' in backup && (backup.wrong === 'foreign' || !text.includes('"broadsheet-backup"'));
    if (!isOther) return backup;
  }
  const bibliography = bibliographyEntries(text);
  if (bibliography.entries.length > 0) return fromBibliography(bibliography, now);
  const { ids, others } = pastedIds(text);
  if (ids.length === 0 && others.length === 0) return { wrong: 'foreign' };
  return {
    bringing: 'add',
    papers: ids.map((id) => savedNow(id, now)),
    looks: [],
    known: [],
    watches: [],
    refused: others.map((what) => ({ reason: 'no-id', what })),
  };
}

function fromBibliography({ entries, refused: unreadable }: Bibliography, now: number): Incoming {
  const papers = new Map<string, MarkedPaper>();
  const refused: Refusal[] = Array.from({ length: unreadable }, () => ({ reason: 'unreadable', what: '' }));
  for (const { id, title, authors, key } of entries) {
    if (id === undefined) {
      refused.push({ reason: 'no-id', what: title ?? key ?? '' });
      continue;
    }
    const saved = savedNow(id, now);
    const paper = {
      ...saved.kept.paper,
      ...(title && { title }),
      ...(authors && { authors: authors.map((name) => ({ name })) }),
    };
    papers.set(id, { ...saved, kept: { ...saved.kept, paper } });
  }
  return { bringing: 'add', papers: [...papers.values()], looks: [], watches: [], known: [], refused };
}

function savedNow(id: string, now: number): MarkedPaper {
  return { marks: { id, saved: setField(undefined, now, now) }, kept: keptById(id, now) };
}
