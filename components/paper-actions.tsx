// What can be done with an open paper, as buttons.
import type { ShownPaper } from '../utils/db/queries';
import { toggled } from '../utils/domain/toggle';
import { isDismissed, isRead, type Rating } from '../utils/domain/mark';
import { t } from '../utils/text';
import type { RowEvents } from './paper-list';

export function PaperActions({ row, onMark, onCite }: RowEvents & { row: ShownPaper }) {
  const rated = row.marks?.rating?.value;
  const rate = (rating: Rating) =>
    onMark({ kind: 'rate', rating: rated === rating ? undefined : rating }, [row]);
  return (
    <div class="actions">
      <Toggle
        label={t('read')}
        isOn={isRead(row.marks)}
        onClick={() => onMark(toggled('read', [row]), [row])}
      />
      <Toggle label={t('rate_up')} isOn={rated === 'up'} onClick={() => rate('up')} />
      <Toggle label={t('rate_down')} isOn={rated === 'down'} onClick={() => rate('down')} />
      <Toggle
        label={t('dismiss')}
        isOn={isDismissed(row.marks)}
        onClick={() => onMark(toggled('dismiss', [row]), [row])}
      />
      <button type="button" class="action" onClick={() => onCite([row])}>
        {t('copy_bibtex')}
      </button>
    </div>
  );
}

function Toggle({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" class="action" aria-pressed={isOn} onClick={onClick}>
      {label}
    </button>
  );
}
