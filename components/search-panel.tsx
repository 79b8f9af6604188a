// The search in the popup.
import { useState } from 'preact/hooks';
import { openLibrary } from '../utils/reach';
import type { RowEvents } from './paper-list';
import { hashOf } from './route';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';
import { useNow } from './use-now';
import { useSearching } from './use-searching';

interface Props extends RowEvents {
  /** Whether keys are meant for this list. */
  active: boolean;
  /** How often the search was asked for. */
  asked: number;
}

export function SearchPanel({ asked, ...list }: Props) {
  const [text, setText] = useState('');
  const searching = useSearching(text);
  const now = useNow(60_000);
  const { words, source, onAsk } = searching.online;
  return (
    <>
      <SearchField
        text={text}
        asked={asked}
        source={source}
        canAsk={words !== ''}
        onText={setText}
        onAsk={onAsk}
      />
      <SearchResults
        searching={searching}
        now={now}
        onWatch={() => void openLibrary(hashOf({ view: { kind: 'watches' }, words: text.trim() }))}
        {...list}
      />
    </>
  );
}
