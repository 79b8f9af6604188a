// The watches there are, and what the reader does with them: write, edit, remove, put back.
import { useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { standingWatches, WATCHES, type StandingWatch } from '../utils/db/watches';
import { saveWatch, setWatch } from '../utils/db/write/watches';
import { failureOf, type Failure } from '../utils/domain/failure';
import type { WatchRule } from '../utils/domain/watch';
import { locale } from '../utils/text';
import { useLive } from './use-live';
import { watchName } from './watch-words';

export interface Watches {
  /** By name, once they are known. */
  watches: StandingWatch[] | undefined;
  failure: Failure | undefined;
  /** The one that was removed last, as long as it can be put back. */
  removed: { id: string; rule: WatchRule } | undefined;
  /** Resolves with whether it is written. */
  onSave: (id: string, rule: WatchRule) => Promise<boolean>;
  onRemove: (watch: StandingWatch) => void;
  onPutBack: () => void;
}

export function useWatches(): Watches {
  const { value, failure } = useLive(standingWatches, WATCHES, 'watches');
  const [unwritten, setUnwritten] = useState<Failure>();
  const [removed, setRemoved] = useState<Watches['removed']>();
  const isWritten = async (writing: Promise<void>): Promise<boolean> => {
    setUnwritten(undefined);
    try {
      await writing;
      // What it caught counts on the badge, as long as it stands.
      void send('catchUp');
      return true;
    } catch (thrown) {
      setUnwritten(failureOf(thrown));
      return false;
    }
  };
  const set = (id: string, rule: WatchRule | undefined) => isWritten(setWatch(id, rule, Date.now()));
  return {
    watches: value?.toSorted((a, b) => watchName(a.rule).localeCompare(watchName(b.rule), locale())),
    failure: failure ?? unwritten,
    removed,
    onSave: (id, rule) => isWritten(saveWatch(id, rule, Date.now())),
    onRemove: ({ id, rule }) => void set(id, undefined).then((isDone) => isDone && setRemoved({ id, rule })),
    onPutBack: () => {
      if (removed) void set(removed.id, removed.rule).then((isDone) => isDone && setRemoved(undefined));
    },
  };
}
