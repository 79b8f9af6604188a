// A paper as a row of a list; it opens in place.
import type { ShownPaper } from '../utils/db/queries';
import { isSaved } from '../utils/domain/mark';
import { brief, shortNumber, t } from '../utils/text';
import { Icon } from './icon';
import { PaperDetails } from './paper-details';
import './paper-row.css';

/** Authors named on a row; the others are counted. */
const NAMED_AUTHORS = 3;

export interface PaperRowProps {
  row: ShownPaper;
  isNew: boolean;
  isOpen: boolean;
  isSelected: boolean;
  onSelect: () => void;
  onToggle: () => void;
  onSave: () => void;
}

export function PaperRow({ row, isNew, isOpen, isSelected, onSelect, onToggle, onSave }: PaperRowProps) {
  const { paper, counts } = row;
  const saved = isSaved(row.marks);
  const saveLabel = t(saved ? 'saved_label' : 'save_label');
  return (
    <article
      class={`paper ${isSelected ? 'selected' : ''} ${isNew ? 'new' : ''}`}
      aria-label={isNew ? `${t('new')} ${paper.title}` : paper.title}
      tabIndex={-1}
      data-paper={paper.id}
      onFocusCapture={onSelect}
    >
      <Votes row={row} />
      <div>
        <h2>
          <button type="button" aria-expanded={isOpen} onClick={onToggle}>
            {isNew && (
              <span class="new-dot">
                <span class="unseen">{t('new')} </span>
              </span>
            )}
            {paper.title}
          </button>
        </h2>
        <p class="authors">{byline(row)}</p>
        <p class="meta">
          {counts.comments !== undefined && <span>{t('comments', { count: counts.comments })}</span>}
          {counts.stars !== undefined && (
            <span title={t('stars_hint')}>{t('stars', { value: shortNumber(counts.stars) })}</span>
          )}
          {paper.withdrawnAt !== undefined && <span class="withdrawn">{t('withdrawn')}</span>}
        </p>
      </div>
      <button
        type="button"
        class={`icon-button save ${saved ? 'on' : ''}`}
        aria-label={saveLabel}
        title={saveLabel}
        onClick={onSave}
      >
        <Icon name="bookmark" filled={saved} />
      </button>
      {isOpen && (
        <div class="details">
          <PaperDetails row={row} />
        </div>
      )}
    </article>
  );
}

function Votes({ row: { counts, rise } }: { row: ShownPaper }) {
  return (
    <p class="votes">
      <b>{brief(counts.upvotes)}</b> <span>{t('votes', { count: counts.upvotes })}</span>
      {rise > 0 && (
        <span class="rise" title={t('rise_hint')}>
          {t('rise', { value: brief(rise) })} <span class="unseen">{t('rise_hint')}</span>
        </span>
      )}
    </p>
  );
}

/** First authors, how many more, and the organization. */
function byline({ paper: { authors, organization } }: ShownPaper): string {
  const names = authors.slice(0, NAMED_AUTHORS).map((author) => author.name);
  const more = authors.length - names.length;
  const all = names.join(', ') + (more > 0 ? ` ${t('more_authors', { value: more })}` : '');
  return [all, organization?.name].filter(Boolean).join(' · ');
}
