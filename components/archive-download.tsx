// The download of the archive: how far it is, and the button that begins it, pauses it or goes on.
import type { ArchiveView } from '../utils/db/archive';
import type { Download } from '../utils/domain/archive';
import type { FailedAt } from '../utils/domain/status';
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { sentences } from './sentences';
import { megabytes } from './units';

interface Props {
  view: ArchiveView;
  size: number | undefined;
  onDownload: (download: Download) => void;
  onRetry: () => void;
}

export function ArchiveDownload({ view, size, onDownload, onRetry }: Props) {
  const { download, count, here, odd, stopped, timeLeft } = view;
  const left = count - here - odd;
  const isOn = download === 'on' && left > 0;
  const isHere = t('download_here', { here, count });
  return (
    <section>
      <h3>{t('download_heading')}</h3>
      <progress value={here} max={count} aria-label={isHere} />
      <p>
        {sentences(
          isHere,
          isOn && !stopped && timeLeft !== undefined && duration(timeLeft),
          size !== undefined && t('download_size', { size: megabytes(size) }),
        )}
      </p>
      {isOn && stopped && <Stop {...stopped} onRetry={onRetry} />}
      {odd > 0 && <p>{t('download_odd', { count: odd })}</p>}
      <p>
        <output>{status(view)}</output>{' '}
        {left > 0 && (
          <button type="button" class="action" onClick={() => onDownload(isOn ? 'paused' : 'on')}>
            {isOn ? t('pause') : download === 'paused' ? t('resume') : t('download_action', { count: left })}
          </button>
        )}{' '}
        {(isOn ? stopped : odd > 0) && (
          <button type="button" class="action" onClick={onRetry}>
            {t('try_again')}
          </button>
        )}
      </p>
    </section>
  );
}

function status({ download, count, here, odd, stopped }: ArchiveView): string {
  if (here === count) return t('download_whole');
  if (download === 'paused') return t('download_paused');
  return download === 'on' && here + odd < count && !stopped ? t('download_on') : '';
}

/** Why it stands still. What came before it is here all the same. */
function Stop({ failure, onRetry }: FailedAt & { onRetry: () => void }) {
  return (
    <>
      {failure.kind === 'offline' ? (
        <p>{t('download_offline')}</p>
      ) : (
        <FailureNotice failure={failure} isAsked onGrant={onRetry} />
      )}
      {['offline', 'rate-limited', 'unavailable'].includes(failure.kind) && <p>{t('download_stopped')}</p>}
    </>
  );
}

/** So long (ms), in words. */
function duration(time: number): string {
  const count = Math.round(time / 60_000);
  return count === 0 ? t('download_soon') : t('download_minutes', { count });
}
