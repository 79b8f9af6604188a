// What went wrong, as a sentence, with the button that helps where there is one.
import type { Failure } from '../utils/domain/failure';
import type { Mirror } from '../utils/domain/mirror';
import { askForHost } from '../utils/reach-hosts';
import { openOptions, openRecovery } from '../utils/reach-pages';
import { failureWords } from '../utils/source-words';
import { t, time, when, type TextKey } from '../utils/text';
import { sentences } from './sentences';

interface Props {
  failure: Failure;
  /** Epoch ms of the last success, which is what is shown meanwhile. */
  checkedAt?: number | undefined;
  /** What the reader wanted could not be written, and is as it was. */
  isUnwritten?: boolean;
  /** It is what the reader asked for just now that did not come, and not the lists. */
  isAsked?: boolean;
  /** Access was off, and is on now. */
  onGrant?: () => void;
}

export function FailureNotice({ failure, checkedAt, isUnwritten = false, isAsked = false, onGrant }: Props) {
  const allow = async (onAllowed: () => void, mirror: Mirror | undefined) => {
    if (await askForHost(mirror)) onAllowed();
  };
  const sentence = isAsked ? askedSentence(failure) : failureSentence(failure, checkedAt);
  return (
    <div class="strip failure" {...(isUnwritten && { role: 'alert' })}>
      <p>{sentences(isUnwritten && t('not_written'), sentence)}</p>
      {failure.kind === 'no-permission' && onGrant && (
        <button type="button" class="action" onClick={() => void allow(onGrant, failure.mirror)}>
          {t('failure_permission_action')}
        </button>
      )}
      {failure.kind === 'paused' && (
        <button type="button" class="action" onClick={() => void openOptions()}>
          {t('open_settings')}
        </button>
      )}
      {(failure.kind === 'storage' || failure.kind === 'blocked') && (
        <button type="button" class="action" onClick={() => location.reload()}>
          {t('try_again')}
        </button>
      )}
      {['upgrade', 'outdated', 'storage'].includes(failure.kind) && (
        <button type="button" class="action" onClick={() => void openRecovery()}>
          {t('open_recovery')}
        </button>
      )}
    </div>
  );
}

/** The sentence for a failure. `checkedAt`: epoch ms of the last success, if there was one. */
export function failureSentence(failure: Failure, checkedAt: number | undefined): string {
  const now = Date.now();
  const words = failureWords(failure);
  switch (failure.kind) {
    case 'paused':
      return t('failure_paused');
    case 'offline':
      return checkedAt === undefined
        ? t('failure_offline_never', words)
        : t('failure_offline', { when: when(checkedAt, now) });
    case 'no-permission':
      return t('failure_permission', words);
    case 'rate-limited':
      return failure.until > now
        ? t('failure_waiting', { time: time(failure.until), ...words })
        : t('failure_waited', words);
    case 'unavailable':
      return t('failure_unavailable', words);
    case 'unexpected':
      return t('failure_unexpected');
    case 'disk-full':
      return t('failure_disk_full');
    case 'blocked':
      return t('failure_blocked');
    case 'upgrade':
      return t('failure_upgrade');
    case 'outdated':
      return t('failure_outdated');
    case 'storage':
      return t('failure_storage');
  }
}

const ASKED: Partial<Record<Failure['kind'], TextKey>> = {
  offline: 'asked_offline',
  unavailable: 'asked_unavailable',
  unexpected: 'asked_unexpected',
};

/** The sentence for what the reader asked for just now and did not come, which nobody tries again by itself. */
export function askedSentence(failure: Failure): string {
  if (failure.kind === 'rate-limited') {
    return t('asked_waiting', { time: time(failure.until), ...failureWords(failure) });
  }
  const key = ASKED[failure.kind];
  return key ? t(key, failureWords(failure)) : failureSentence(failure, undefined);
}
