// Why a paper is here, and why to look at it again: the watches that caught it, what became of it since it was saved.
import { catchers, WATCHES } from '../utils/db/watches';
import type { WatchRule } from '../utils/domain/watch';
import { listed, t } from '../utils/text';
import { newsLine, useNewsOfSaved } from './news-of-saved';
import { sharedRead } from './shared-read';
import { watchName } from './watch-words';

const useCaught = sharedRead<ReadonlyMap<string, WatchRule[]>>(catchers, WATCHES, new Map());

export function WhyHere({ id }: { id: string }) {
  const news = useNewsOfSaved(id);
  return (
    <>
      <CaughtBy id={id} />
      {news.length > 0 && <Line hint={newsLine(news)}>{t('why_news', { news: newsLine(news) })}</Line>}
    </>
  );
}

/** The watches that caught it; nothing where none did. */
export function CaughtBy({ id }: { id: string }) {
  const names = listed((useCaught().get(id) ?? []).map(watchName));
  return names ? <Line hint={names}>{t('why_here', { names })}</Line> : null;
}

/** `hint`: all of it, where there is no room. */
function Line({ hint, children }: { hint: string; children: string }) {
  return (
    <span class="one-line" dir="auto" title={hint}>
      {children}
    </span>
  );
}
