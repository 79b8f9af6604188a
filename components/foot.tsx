// The end of a page's foot: what was handed out or done last, with Undo, and the keys most used.
import type { Undo } from '../utils/domain/action';
import { KeyBar } from './key-bar';
import { Later } from './later';
import { lastAction } from './parts';
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
      <Later load={lastAction}>
        {(LastAction) => <LastAction handed={handed} undo={undo} onUndo={onUndo} />}
      </Later>
      <KeyBar canUndo={undo !== undefined} onUndo={onUndo} onSheet={onSheet} />
    </>
  );
}
