// The reading list in the popup: every saved paper, the last saved first.
import type { ShownPaper } from '../utils/db/queries';
import { isOn, sorted, type Shelf } from '../utils/domain/shelf';
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { keyOf } from './keys';
import { PaperList, type RowEvents } from './paper-list';
import { useMarked } from './use-marked';

const SHELF: Shelf = { kind: 'reading-list' };

interface Props extends RowEvents {
  newIds: ReadonlySet<string>;
  /** Whether keys are meant for this list. */
  active: boolean;
}

export function ReadingList({ newIds, active, onMark, onCite }: Props) {
  const { papers, marks, failure } = useMarked(SHELF);
  if (failure) return <FailureNotice failure={failure} />;
  if (!papers) return null;
  const rows: ShownPaper[] = sorted(
    [...papers.values()].filter((paper) => isOn(SHELF, paper.marks)),
    SHELF,
    'saved',
  );
  if (rows.length === 0) return <p class="empty">{t('reading_list_empty', { key: keyOf('save') })}</p>;
  return (
    <>
      <p class="news-line">
        <span>
          {t('reading_list_full', { count: [...marks.values()].filter((its) => isOn(SHELF, its)).length })}
        </span>
        <em>{t('by_saved')}</em>
      </p>
      <PaperList rows={rows} newIds={newIds} active={active} onMark={onMark} onCite={onCite} />
    </>
  );
}
