// The search in the library: typed at the top, found below, a paper opens beside it.
import { useEffect, useState } from 'preact/hooks';
import { ChoiceBar } from './choice-bar';
import type { ListProps } from './library-list';
import type { Route } from './route';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';
import { useChoice } from './use-choice';
import { useNow } from './use-now';
import { useSearching } from './use-searching';

interface Props extends ListProps {
  route: Route;
  go: (route: Route, how?: 'replace') => void;
  /** How often the search was asked for by its key. */
  asked: number;
}

export function SearchView({ route, go, asked, active, beside, actions, tags }: Props) {
  const [text, setText] = useState(route.words ?? '');
  useEffect(() => {
    // Back, forward, or a link that leads to another search.
    if ((route.words ?? '') !== text.trim()) setText(route.words ?? '');
  }, [route.words]);
  const searching = useSearching(text);
  const now = useNow(60_000);
  const { choice, chosen } = useChoice(searching.rows);
  const type = (to: string) => {
    setText(to);
    const { words: _, paper: __, ...rest } = route;
    go({ ...rest, ...(to.trim() !== '' && { words: to.trim() }) }, 'replace');
  };
  return (
    <>
      <div class="list-head">
        <SearchField
          text={text}
          asked={asked}
          source={searching.online.source}
          canAsk={searching.online.words !== ''}
          onText={type}
          onAsk={searching.online.onAsk}
        />
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <SearchResults
        searching={searching}
        now={now}
        active={active}
        beside={beside}
        choice={choice}
        onWatch={() => go({ view: { kind: 'watches' }, words: text.trim() })}
        onMark={actions.onMark}
        onCite={actions.onCite}
      />
    </>
  );
}
