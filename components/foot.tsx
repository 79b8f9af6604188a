// The end of a page's foot: what was handed out or done last, with Undo, and the keys most used.
import type { Undo } from '../utils/domain/action';
import { KeyBar } from './key-bar';
import { Later } from './later';
import { undoLine } from './parts';
import { Passing } from './passing';
import type { Actions } from './use-actions';

interface Props {
  actions: Actions;
  /** The action that Undo would take back. */
  undo: Undo | undefined;
  onSheet: () => void;
}

export function Foot({ actions: { handed, onUndo }, undo, onSheet }: Props) {
  return (
    <>
      {handed && (
        <Passing since={handed.at}>
          <p>{handed.text}</p>
        </Passing>
      )}
      {undo && <Later load={undoLine}>{(UndoLine) => <UndoLine undo={undo} onUndo={onUndo} />}</Later>}
      <KeyBar canUndo={undo !== undefined} onUndo={onUndo} onSheet={onSheet} />
    </>
  );
}
