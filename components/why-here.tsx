// Why a paper is here, and why to look at it again: the watches that caught it, what became of it since it was saved.
import { useLayoutEffect } from 'preact/hooks';
import { catchers, WATCHES } from '../utils/db/watches';
import type { WatchRule } from '../utils/domain/watch';
import { listed, t } from '../utils/text';
import { newsLine, useNews } from './news-of-saved';
import { OneLine } from './one-line';
import { sharedRead } from './shared-read';
import { watchName } from './watch-words';

const useCaught = sharedRead<ReadonlyMap<string, WatchRule[]>>(catchers, WATCHES, new Map());

/** Why a paper is here, in words. */
export interface Reasons {
  /** The watches that caught it. */
  watches?: string | undefined;
  /** What became of it since it was saved. */
  news?: string | undefined;
}

interface Props {
  /** Takes what finds the reasons of a paper by its id. */
  onKnown: (reasonsOf: (id: string) => Reasons) => void;
}

/** Reads why papers are here, once for all of a list, and tells the list each time that changed. Draws nothing. */
export function WhyHere({ onKnown }: Props) {
  const caught = useCaught();
  const news = useNews();
  // What another list has read already is there at the first paint.
  useLayoutEffect(() => {
    onKnown((id) => ({ watches: watchNames(caught.get(id)), news: newsLine(news.get(id)) }));
  }, [caught, news]);
  return null;
}

/** The watches that caught it; nothing where none did. */
export function CaughtBy({ id }: { id: string }) {
  const names = watchNames(useCaught().get(id));
  return names ? <OneLine hint={names}>{t('why_here', { names })}</OneLine> : null;
}

function watchNames(rules: WatchRule[] | undefined): string | undefined {
  return rules && listed(rules.map(watchName));
}
