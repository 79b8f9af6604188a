// When what is shown was read, and the button that reads it again.
import { ago, t } from '../utils/text';
import type { Reading } from './use-reading';

interface Props {
  reading: Reading;
  /** When it was read (epoch ms), if that is known. */
  readAt: number | undefined;
  now: number;
}

export function ReadAgain({ reading: { isReading, onRead }, readAt, now }: Props) {
  return (
    <>
      {readAt !== undefined && !isReading && (
        <span>{t('read_before', { ago: ago(readAt, Math.max(now, readAt)) })}</span>
      )}
      <button type="button" class="action" aria-disabled={isReading} onClick={() => !isReading && onRead()}>
        {t(isReading ? 'updating' : 'read_again')}
      </button>
    </>
  );
}
