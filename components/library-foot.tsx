// The foot of the library: what was just done or could not be, and the keys.
import { LAST_UNDO, lastUndo } from '../utils/db/library';
import { FailureNotice } from './failure-notice';
import { KeyBar } from './key-bar';
import { LastAction } from './last-action';
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
      <LastAction handed={actions.handed} undo={last?.undo} onUndo={actions.onUndo} />
      <KeyBar canUndo={last?.undo !== undefined} onUndo={actions.onUndo} onSheet={onSheet} />
    </>
  );
}
