// What became of a paper since it was saved, in words: the last first.
import { GROWTH, newsOfSaved } from '../utils/db/growth';
import type { LinkedKind, News } from '../utils/domain/growth';
import { datasetPage, modelPage, repositoryPage, spacePage } from '../utils/domain/link';
import { ago, exactTime, t, type TextKey } from '../utils/text';
import { sharedRead } from './shared-read';
import { useNow } from './use-now';

/** What became of saved papers, by their ids, the oldest first. */
export const useNews = sharedRead<ReadonlyMap<string, News[]>>(newsOfSaved, GROWTH, new Map());

/** All of it with its time, under a heading of its own; nothing where there is none. */
export function NewsOfSaved({ id }: { id: string }) {
  const all = useNews().get(id)?.toReversed() ?? [];
  const now = useNow(60_000);
  if (all.length === 0) return null;
  return (
    <section aria-label={t('news_of_saved')}>
      <p class="facts">
        <small>{t('news_of_saved')}</small>
      </p>
      <ul>
        {all.map((news, i) => (
          <li key={i} class="facts">
            <NewsItem news={news} />
            {' · '}
            <time dateTime={new Date(news.at).toISOString()} title={exactTime(news.at)}>
              {ago(news.at, Math.max(now, news.at))}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One of it, leading to what it names. */
function NewsItem({ news }: { news: News }) {
  const page = 'name' in news && news.name !== undefined && PAGES[news.kind](news.name);
  if (!page) return <span dir="auto">{newsWords(news)}</span>;
  return (
    <a href={page} target="_blank" rel="noreferrer" dir="auto">
      {newsWords(news)}
    </a>
  );
}

const PAGES = {
  code: repositoryPage,
  models: modelPage,
  datasets: datasetPage,
  spaces: spacePage,
} satisfies Record<'code' | LinkedKind, (name: string) => string | undefined>;

/** News that a line has room for. */
const ON_A_LINE = 3;

/** The newest of it on a line, the newest first. */
export function newsLine(all: News[] | undefined): string | undefined {
  return all?.slice(-ON_A_LINE).toReversed().map(newsWords).join(' · ');
}

const APPEARED: Record<'code' | LinkedKind, TextKey> = {
  code: 'news_code',
  models: 'news_model',
  datasets: 'news_dataset',
  spaces: 'news_space',
};

function newsWords(news: News): string {
  switch (news.kind) {
    case 'upvotes':
      return t('news_upvotes', { from: news.from, to: news.to });
    case 'stars':
      return t('news_stars', { from: news.from, to: news.to });
    case 'comments':
      return t('news_comments', { count: news.to - news.from });
    case 'withdrawn':
      return t('news_withdrawn');
    case 'code':
    case 'models':
    case 'datasets':
    case 'spaces': {
      const what = t(APPEARED[news.kind]);
      return news.name === undefined ? what : t('news_named', { what, name: news.name });
    }
  }
}
