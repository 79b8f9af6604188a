// The foot of the library: what was just done, what went wrong, and the keys.
import { LAST_UNDO, lastUndo } from '../utils/db/library';
import { FailureNotice } from './failure-notice';
import { KeyBar } from './key-bar';
import { Passing } from './passing';
import { UndoLine } from './undo-line';
import type { Actions } from './use-actions';
import { useLive } from './use-live';

interface Props {
  actions: Actions;
  onSheet: () => void;
}

export function LibraryFoot({ actions, onSheet }: Props) {
  const { value: last } = useLive(async () => ({ undo: await lastUndo() }), LAST_UNDO, 'undo');
  return (
    <>
      {actions.unwritten && <FailureNotice failure={actions.unwritten} isUnwritten />}
      {actions.handed && (
        <Passing since={actions.handed.at}>
          <p>{actions.handed.text}</p>
        </Passing>
      )}
      {last?.undo && <UndoLine undo={last.undo} onUndo={actions.onUndo} />}
      <KeyBar canUndo={last?.undo !== undefined} onUndo={actions.onUndo} onSheet={onSheet} />
    </>
  );
}
