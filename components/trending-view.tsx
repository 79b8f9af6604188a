// What is trending, in Hugging Face's own order: as it was read last, and read again when that is a while ago.
import { send } from '../utils/commands';
import { RANKING, rankingView } from '../utils/db/rankings';
import { isFresh } from '../utils/domain/fresh';
import { t } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import type { ListProps } from './library-list';
import { Notices } from './notices';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { ReadAgain } from './read-again';
import { useChoice } from './use-choice';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { useReading } from './use-reading';
import { useRefresh } from './use-refresh';

const NONE: ReadonlySet<string> = new Set();

const readTrending = (_: 'trending', again: boolean) => send(again ? 'trendingAgain' : 'trending');

export function TrendingView({ active, beside, actions, tags }: ListProps) {
  const now = useNow(60_000);
  const { value: view, failure } = useLive(() => rankingView('trending'), RANKING, 'trending');
  const isDue = view && (view.at === undefined || !isFresh(view.at, now));
  const reading = useReading('trending', isDue, readTrending);
  const { onGrant } = useRefresh(actions.say, view?.standing.checkedAt);
  const { choice, chosen } = useChoice(view?.rows ?? []);
  const state = view && [
    t('papers', { count: view.rows.length }),
    view.dismissedCount > 0 && t('dismissed_count', { count: view.dismissedCount }),
  ];
  return (
    <>
      <div class="list-head">
        <div class="list-tools">
          <b>{t('trending')}</b>
          <ReadAgain reading={reading} readAt={view?.at} now={now} />
        </div>
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={failure}
        stuck={reading.failure}
        standing={view?.standing}
        unwritten={undefined}
        onGrant={onGrant}
      />
      <p class="news-line">
        {view?.at !== undefined && <span>{state?.filter(Boolean).join(' · ')}</span>}
        <em>{t('ranked_by_them')}</em>
      </p>
      {view && view.rows.length > 0 && (
        <PaperList
          rows={view.rows}
          newIds={NONE}
          active={active}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
      {view?.rows.length === 0 &&
        (reading.isReading ? (
          <Placeholders label={t('loading_list')} />
        ) : (
          <p class="empty">
            {t(
              view.dismissedCount > 0
                ? 'all_dismissed'
                : view.at === undefined
                  ? 'trending_unread'
                  : 'list_empty',
            )}
          </p>
        ))}
      {!view && !failure && <Placeholders label={t('reading')} />}
    </>
  );
}
