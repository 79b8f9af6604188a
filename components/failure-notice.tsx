// What went wrong, as a sentence, with the button that helps where there is one.
import type { Failure } from '../utils/domain/failure';
import { t, time, when } from '../utils/text';

interface Props {
  failure: Failure;
  /** Epoch ms of the last success, which is what is shown meanwhile. */
  checkedAt?: number | undefined;
  onGrant?: () => void;
}

export function FailureNotice({ failure, checkedAt, onGrant }: Props) {
  return (
    <div class="strip failure">
      <p>{failureSentence(failure, checkedAt)}</p>
      {failure.kind === 'no-permission' && onGrant && (
        <button type="button" class="action" onClick={onGrant}>
          {t('failure_permission_action')}
        </button>
      )}
      {failure.kind === 'storage' && (
        <button type="button" class="action" onClick={() => location.reload()}>
          {t('failure_storage_action')}
        </button>
      )}
    </div>
  );
}

/** The sentence for a failure. `checkedAt`: epoch ms of the last success, if there was one. */
export function failureSentence(failure: Failure, checkedAt: number | undefined): string {
  const now = Date.now();
  switch (failure.kind) {
    case 'offline':
      return checkedAt === undefined
        ? t('failure_offline_never')
        : t('failure_offline', { when: when(checkedAt, now) });
    case 'no-permission':
      return t('failure_permission');
    case 'rate-limited':
      return failure.until > now ? t('failure_waiting', { time: time(failure.until) }) : t('failure_waited');
    case 'unavailable':
      return t('failure_unavailable');
    case 'unexpected':
      return t('failure_unexpected');
    case 'storage':
      return t('failure_storage');
  }
}
