// The views of the popup as tabs with their counts.
import { TABS, type Tab } from '../utils/domain/tab';
import { number, t } from '../utils/text';
import { TAB_LABELS } from './labels';

interface Props {
  tab: Tab;
  counts: Partial<Record<Tab, number | undefined>>;
  onTab: (tab: Tab) => void;
}

export function Tabs({ tab, counts, onTab }: Props) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!;
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('views')}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls={`panel-${name}`}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={move}
        >
          {t(TAB_LABELS[name])}
          {/* The count's place is kept until it is known: what stands beside it is not to move. */}
          {name in counts && <i> {counts[name] !== undefined && number(counts[name])}</i>}
        </button>
      ))}
    </div>
  );
}
