// Asking Hugging Face for what is searched: on the reader's wish alone, once they know where the words go.
import { useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { RANKING, rankingView, type RankingView } from '../utils/db/rankings';
import { settings, SETTINGS } from '../utils/db/settings';
import { setSetting } from '../utils/db/write/settings';
import type { Failure } from '../utils/domain/failure';
import { questionOf, searchName } from '../utils/domain/ranking';
import { mayTellWords } from '../utils/reach-search';
import { onlineWords } from '../utils/search/online-words';
import { sourceWords } from '../utils/source-words';
import { useLive } from './use-live';

export interface Online {
  /** The words that Hugging Face would be asked for; none where there are only operators of ours. */
  words: string;
  /** Who would be asked, and at which host. */
  source: string;
  host: string;
  isAsking: boolean;
  isNoticeShown: boolean;
  /** What it found, where it was asked for just these words, now or before. */
  ranking: RankingView | undefined;
  failure: Failure | undefined;
  onAsk: () => void;
  onConsent: () => void;
  onDecline: () => void;
}

/** `text`: what is typed. */
export function useOnline(text: string): Online {
  const words = questionOf(onlineWords(text));
  const [asked, setAsked] = useState<{ words: string; isAsking: boolean; failure?: Failure }>();
  const [isNoticeShown, setNoticeShown] = useState(false);
  const name = words === '' ? undefined : searchName(words);
  // What was asked for once is there when the reader comes back to it.
  const { value } = useLive(async () => name && rankingView(name), RANKING, name ?? '');
  const { value: chosen } = useLive(settings, SETTINGS, 'settings');
  const isHere = asked?.words === words;
  const ask = async () => {
    setAsked({ words, isAsking: true });
    const reply = await send('search', words);
    const failure = reply && !reply.ok ? reply.failure : undefined;
    setAsked((now) => (now?.words === words ? { words, isAsking: false, ...(failure && { failure }) } : now));
  };
  const askIfAgreed = async () => {
    if ((await settings()).searchesOnline) await ask();
    else setNoticeShown(true);
  };
  const agree = async () => {
    // Asked first: a browser that has a permission for it takes the question from a click alone.
    if (!(await mayTellWords())) return;
    setNoticeShown(false);
    await setSetting('searchesOnline', true);
    await ask();
  };
  return {
    words,
    ...sourceWords(chosen?.mirror),
    isAsking: isHere && asked.isAsking,
    isNoticeShown,
    ranking: value?.name === name && value?.at !== undefined ? value : undefined,
    failure: isHere ? asked.failure : undefined,
    onAsk: () => words !== '' && void askIfAgreed(),
    onConsent: () => void agree(),
    onDecline: () => setNoticeShown(false),
  };
}
