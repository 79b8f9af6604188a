// What is trending, in Hugging Face's own order: as it was read last, and read again when that is a while ago.
import { send } from '../utils/commands';
import { RANKING, rankingView, type RankingView } from '../utils/db/rankings';
import { isRankingDue } from '../utils/domain/ranking';
import { t, type TextKey } from '../utils/text';
import type { ListProps } from './library-list';
import { ReadAgain } from './read-again';
import { ReadList } from './read-list';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { useReading } from './use-reading';

const readTrending = (_: 'trending', again: boolean) => send(again ? 'trendingAgain' : 'trending');

export function TrendingView(list: ListProps) {
  const now = useNow(60_000);
  const { value: view, failure } = useLive(() => rankingView('trending'), RANKING, 'trending');
  const reading = useReading('trending', view && isRankingDue(view.at, now), readTrending);
  const state = view && [
    t('papers', { count: view.rows.length }),
    view.dismissedCount > 0 && t('dismissed_count', { count: view.dismissedCount }),
  ];
  const news = (
    <>
      {view?.at !== undefined && <span>{state?.filter(Boolean).join(' · ')}</span>}
      <em>{t('ranked_by_them')}</em>
    </>
  );
  return (
    <ReadList
      {...list}
      name="trending"
      view={view}
      failure={failure}
      reading={reading}
      news={news}
      loading={t('loading_list')}
      nothing={view ? t(whyEmpty(view)) : ''}
    >
      <div class="list-tools">
        <b>{t('trending')}</b>
        <ReadAgain reading={reading} readAt={view?.at} now={now} />
      </div>
    </ReadList>
  );
}

/** Why there is nothing to show. */
function whyEmpty({ dismissedCount, at }: RankingView): TextKey {
  if (dismissedCount > 0) return 'all_dismissed';
  return at === undefined ? 'trending_unread' : 'list_empty';
}
