// The top of the popup: the name, when it was last updated, and the button that updates it.
import type { Standing } from '../utils/domain/status';
import { ago, exactTime, t } from '../utils/text';
import { Icon } from './icon';
import { useNow } from './use-now';

interface Props {
  /** How the source stands, once that is known. */
  standing?: Standing | undefined;
  refreshing: boolean;
  onRefresh: () => void;
  /** Leads to the library, where this is not it. */
  onLibrary?: () => void;
}

export function Masthead({ standing, refreshing, onRefresh, onLibrary }: Props) {
  return (
    <div class="masthead">
      {onLibrary && <h1>{t('name')}</h1>}
      <Updated standing={standing} refreshing={refreshing} />
      <button
        type="button"
        class="icon-button refresh"
        aria-label={t('refresh_now')}
        title={t('refresh_now')}
        aria-disabled={refreshing}
        onClick={() => !refreshing && onRefresh()}
      >
        <Icon name="refresh" />
      </button>
      {onLibrary && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('menu_library')}
          title={t('menu_library')}
          onClick={onLibrary}
        >
          <Icon name="library" />
        </button>
      )}
    </div>
  );
}

function Updated({ standing, refreshing }: Pick<Props, 'standing' | 'refreshing'>) {
  useNow(30_000);
  if (refreshing) return <span class="updated">{t('updating')}</span>;
  if (!standing) return <span class="updated" />;
  const { checkedAt } = standing;
  if (checkedAt === undefined) return <span class="updated">{t('never_updated')}</span>;
  return (
    <time class="updated" dateTime={new Date(checkedAt).toISOString()} title={exactTime(checkedAt)}>
      {t('updated', { ago: ago(checkedAt, Date.now()) })}
    </time>
  );
}
