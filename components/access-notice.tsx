// That access to the source is off, with the button that asks for it, where nothing else tells how the source stands.
import type { ComponentChildren } from 'preact';
import { DAILY } from '../utils/db/queries';
import { sourceState } from '../utils/db/sources';
import { FailureNotice } from './failure-notice';
import { useLive } from './use-live';
import { useRefresh } from './use-refresh';

/** `children`: what is said otherwise; once papers have come, it holds with access or without. */
export function AccessNotice({ children }: { children?: ComponentChildren }) {
  const { value: state, failure } = useLive(() => sourceState(DAILY), ['sources'], DAILY);
  const { onRefresh } = useRefresh(() => {}, state?.checkedAt);
  if (!state && !failure) return null;
  const failed = state?.failed?.failure;
  if (failed?.kind !== 'no-permission' || (children && state?.checkedAt !== undefined))
    return <>{children}</>;
  return <FailureNotice failure={failed} onGrant={onRefresh} />;
}
