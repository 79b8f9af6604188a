// What went wrong, below the lists: each failure once.
import type { Failure } from '../utils/domain/failure';
import type { Standing } from '../utils/domain/status';
import { FailureNotice } from './failure-notice';

interface Props {
  /** Why nothing could be read. */
  unreadable: Failure | undefined;
  /** Why the worker could not write. */
  stuck: Failure | undefined;
  /** How the source stands, once that is known. */
  standing: Standing | undefined;
  /** Why the reader's last action could not be written. */
  unwritten: Failure | undefined;
  onGrant: () => void;
}

export function Notices({ unreadable, stuck, standing, unwritten, onGrant }: Props) {
  const failures = [unreadable, stuck, standing?.failed?.failure].flatMap((failure) => failure ?? []);
  const told = failures.filter(
    ({ kind }, i) => kind !== unwritten?.kind && failures.findIndex((other) => other.kind === kind) === i,
  );
  return (
    <>
      {told.map((failure) => (
        <FailureNotice
          key={failure.kind}
          failure={failure}
          checkedAt={standing?.checkedAt}
          onGrant={onGrant}
        />
      ))}
      {unwritten && <FailureNotice failure={unwritten} isUnwritten />}
    </>
  );
}
