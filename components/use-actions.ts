// What the reader does, done and told: marks, Undo, citations to the clipboard.
import { useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import type { Action, Undo } from '../utils/domain/action';
import { failureOf, type Failure } from '../utils/domain/failure';
import type { TextFile } from '../utils/domain/file-format';
import { t } from '../utils/text';
import type { Markup } from './hand-out';
import { focusHome } from './home';
import { OPENING } from './opening';
import { withWrites } from './writes';

type HandOut = typeof import('./hand-out');

export interface Actions {
  /** What was done last, for screen readers. */
  said: string;
  say: (text: string) => void;
  /** Why the last action could not be written. */
  unwritten: Failure | undefined;
  /** What was handed out last, to the clipboard or as a file, and when (epoch ms): there is nothing else to see of it. */
  handed: { text: string; at: number } | undefined;
  onMark: (action: Action, rows: ShownPaper[] | Promise<ShownPaper[]>) => void;
  onUndo: () => void;
  /** Puts citations of papers on the clipboard, in BibTeX. */
  onCite: (rows: ShownPaper[]) => void;
  /** Puts a text on the clipboard that is about `what`. */
  onCopy: (text: string | Markup, what: string) => void;
  /** Hands the reader a file. */
  onFile: (file: TextFile) => void;
}

export function useActions(): Actions {
  const [said, say] = useState('');
  const [unwritten, setUnwritten] = useState<Failure>();
  /** What was done, in words; where those cannot be loaded it is done all the same. */
  const didWords = (undo: Undo) =>
    import('./late-parts').then((words) => words.didWords(undo)).catch(() => '');
  /** Does what the reader wanted and says what was done, or shows that it could not be. */
  const tell = async (action: () => Promise<string>) => {
    setUnwritten(undefined);
    try {
      say(await action());
    } catch (thrown) {
      setUnwritten(failureOf(thrown));
    }
  };
  const [handed, setHanded] = useState<Actions['handed']>();
  /** Hands something out and says what it was. */
  const hand = (give: (out: HandOut) => Promise<string> | string) =>
    tell(async () => {
      const text = await give(await import('./hand-out'));
      setHanded({ text, at: Date.now() });
      return text;
    });
  return {
    handed,
    said,
    say,
    unwritten,
    onMark(action, rows) {
      void tell(async () => {
        const papers = Array.isArray(rows) ? rows : await rows;
        const done = await withWrites(({ mark }) => mark(action, papers, Date.now()));
        // A screen reader reads each key of a note already.
        return action.kind === 'note' || done.changes.length === 0 ? '' : didWords(done);
      });
    },
    onUndo() {
      // The button that was pressed may be gone with the action.
      if (document.activeElement?.closest('.foot')) focusHome();
      void tell(async () => {
        const undone = await withWrites(({ undoLast }) => undoLast(OPENING, Date.now()));
        if (!undone) return t('nothing_to_undo');
        return undone.changes.length > 0 ? t('undid', { did: await didWords(undone) }) : t('changed_since');
      });
    },
    onCite: (rows) => void hand(({ cite }) => cite(rows)),
    onCopy: (text, what) => void hand(({ copy }) => copy(text, what)),
    onFile: (file) => void hand(({ handFile }) => handFile(file)),
  };
}
