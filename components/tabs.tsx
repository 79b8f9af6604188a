// The views of the popup as tabs with their counts.
import { number, t, type TextKey } from '../utils/text';

const TABS = ['today', 'reading-list', 'search'] as const;
export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, TextKey> = {
  today: 'tab_today',
  'reading-list': 'tab_reading_list',
  search: 'tab_search',
};

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
          {t(LABELS[name])}
          {counts[name] !== undefined && <i> {number(counts[name])}</i>}
        </button>
      ))}
    </div>
  );
}
