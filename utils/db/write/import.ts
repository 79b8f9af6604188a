// What the reader brings in from a file or a copy, written by the page where they do it.
import type { UndoChange } from '../../domain/action';
import { broughtIn, changesOf, watchBroughtIn, type Bringing, type MarkedPaper } from '../../domain/import';
import type { Known } from '../../domain/known';
import type { Look } from '../../domain/mark';
import { mergeKnown, mergeLooks } from '../../domain/merge';
import { canonical } from '../../domain/order';
import type { Watch } from '../../domain/watch';
import { storedIn } from '../backups';
import { keepAsListed } from './keep';
import { write } from './transaction';

/** The action that a slice of papers is a step of: all its steps are taken back together. */
export interface Batch {
  bringing: Bringing;
  /** Which opening of the page does it. */
  by: string;
  /** Epoch ms. */
  at: number;
}

/** Brings a slice of papers in, all of it or nothing. `before`: how many papers earlier slices brought. */
export function bringIn(slice: MarkedPaper[], { bringing, by, at }: Batch, before = 0): Promise<void> {
  return write(
    ['marks', 'kept', 'undo', 'places', 'listings', 'unindexed'],
    async (writing) => {
      const { put } = writing;
      const ids = slice.map(({ marks }) => marks.id);
      const stored = await storedIn({ marks: writing.read('marks'), kept: writing.read('kept') }, ids);
      const changes: UndoChange[] = [];
      const changed: string[] = [];
      for (const [i, brought] of slice.entries()) {
        const old = stored[i]!;
        const after = broughtIn(old, brought, bringing, by, at);
        if (canonical(after.kept) !== canonical(old.kept)) {
          put('kept', after.kept);
          changed.push(after.marks.id);
        }
        if (canonical(after.marks) !== canonical(old.marks)) put('marks', after.marks);
        changes.push(...changesOf(old.marks, after));
      }
      await keepAsListed(writing, changed);
      if (changes.length > 0)
        put('undo', {
          action: bringing === 'restore' ? 'restore' : 'import',
          at,
          batch: `${by} ${String(at)}`,
          papers: before + slice.length,
          changes,
        });
    },
    'strict',
  );
}

/** Moves lines forward to those of a file. */
export function bringLooks(looks: Look[]): Promise<void> {
  return write(['looks'], async ({ read, put }) => {
    for (const brought of looks) {
      const stored = await read('looks').get(brought.name);
      const after = stored ? mergeLooks(stored, brought) : brought;
      if (canonical(after) !== canonical(stored)) put('looks', after);
    }
  });
}

/** Adds what the reader of a file knew. */
export function bringKnown(known: Known[]): Promise<void> {
  return write(['known'], async ({ read, put }) => {
    for (const brought of known) {
      const stored = await read('known').get(brought.name);
      put('known', stored ? mergeKnown(stored, brought) : brought);
    }
  });
}

/** Brings watches in, all of them or none. */
export function bringWatches(watches: Watch[], { bringing, at }: Batch): Promise<void> {
  return write(
    ['watches'],
    async ({ read, put }) => {
      for (const brought of watches) {
        const stored = await read('watches').get(brought.id);
        const after = watchBroughtIn(stored, brought, bringing, at);
        if (canonical(after) !== canonical(stored)) put('watches', after);
      }
    },
    'strict',
  );
}
