// The reading list: every saved paper, the last saved first.
import { readingList, type ShownPaper } from '../utils/db/queries';
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { PaperList } from './paper-list';
import { useLive } from './use-live';

interface Props {
  newIds: ReadonlySet<string>;
  /** Whether keys are meant for this list. */
  active: boolean;
  onSave: (row: ShownPaper) => void;
}

export function ReadingList({ newIds, active, onSave }: Props) {
  const { value: rows, failure } = useLive(readingList, ['marks', 'kept', 'listings'], 'reading-list');
  if (failure) return <FailureNotice failure={failure} />;
  if (!rows) return null;
  if (rows.length === 0) return <p class="empty">{t('reading_list_empty')}</p>;
  return (
    <>
      <p class="news-line">
        <span>{t('reading_list_full', { count: rows.length })}</span>
        <em>{t('by_saved')}</em>
      </p>
      <PaperList rows={rows} newIds={newIds} active={active} onSave={onSave} />
    </>
  );
}
