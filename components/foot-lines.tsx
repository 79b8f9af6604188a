// The lines above the popup's keys: what went wrong, what was done last, else the one thing to say to this reader.
import { useEffect } from 'preact/hooks';
import type { Undo } from '../utils/domain/action';
import type { Failure } from '../utils/domain/failure';
import type { Standing } from '../utils/domain/status';
import { HintLine } from './hint-line';
import { LastAction } from './last-action';
import { learnKeys } from './learning';
import { Notices } from './notices';
import type { Actions } from './use-actions';

interface Props {
  /** Why nothing could be read. */
  unreadable: Failure | undefined;
  /** Why the worker could not write. */
  stuck: Failure | undefined;
  /** How the source stands, once that is known. */
  standing: Standing | undefined;
  onGrant: () => void;
  actions: Actions;
  /** The action that Undo would take back. */
  undo: Undo | undefined;
}

export function FootLines({ actions: { handed, unwritten, onUndo }, undo, ...sources }: Props) {
  const { unreadable, stuck, standing } = sources;
  const isFailing = Boolean(unreadable ?? stuck ?? standing?.failed ?? unwritten);
  useEffect(learnKeys, []);
  return (
    <>
      <Notices {...sources} unwritten={unwritten} />
      <LastAction handed={handed} undo={undo} onUndo={onUndo} />
      {/* Before the first papers there is nothing to do with them. */}
      {standing?.checkedAt !== undefined && !isFailing && (
        <HintLine after={Math.max(handed?.at ?? 0, undo?.at ?? 0)} />
      )}
    </>
  );
}
