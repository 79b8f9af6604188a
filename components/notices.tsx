// What went wrong, below the lists: each failure once.
import type { Failure } from '../utils/domain/failure';
import type { Standing } from '../utils/domain/status';
import { FailureNotice } from './failure-notice';

interface Props {
  /** Why nothing could be read. */
  unread: Failure | undefined;
  /** Why the worker could not write. */
  stuck: Failure | undefined;
  /** How the source stands, once that is known. */
  standing: Standing | undefined;
  /** Why the reader's last action could not be written. */
  unwritten: Failure | undefined;
  onGrant: () => void;
}

export function Notices({ unread, stuck, standing, unwritten, onGrant }: Props) {
  const storage = unread ?? stuck;
  return (
    <>
      {storage && storage.kind !== unwritten?.kind && <FailureNotice failure={storage} />}
      {standing?.failed && (
        <FailureNotice failure={standing.failed.failure} checkedAt={standing.checkedAt} onGrant={onGrant} />
      )}
      {unwritten && <FailureNotice failure={unwritten} isUnwritten />}
    </>
  );
}
