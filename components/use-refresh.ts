// Refreshing by the reader's wish, and how that ended.
import { useState } from 'preact/hooks';
import { send, type Reply } from '../utils/commands';
import { isOfStorage, type Failure } from '../utils/domain/failure';
import { t } from '../utils/text';

export interface Refreshing {
  refreshing: boolean;
  /** Why the worker could not write. */
  stuck: Failure | undefined;
  /** Takes in how a command ended: a failure of the storage is nowhere else to be read. */
  hear: (reply: Reply | undefined) => void;
  onRefresh: () => void;
}

/** `say`: tells a screen reader. `checkedAt`: epoch ms of the last success. */
export function useRefresh(say: (text: string) => void, checkedAt: number | undefined): Refreshing {
  const [refreshing, setRefreshing] = useState(false);
  const [stuck, setStuck] = useState<Failure>();
  const hear = (reply: Reply | undefined) => {
    if (reply) setStuck(!reply.ok && isOfStorage(reply.failure) ? reply.failure : undefined);
  };
  const refresh = async () => {
    setRefreshing(true);
    say('');
    const reply = await send('refresh');
    setRefreshing(false);
    hear(reply);
    if (reply?.ok) say(t('refreshed'));
    else if (reply) say((await import('./late-parts')).failureSentence(reply.failure, checkedAt));
  };
  return {
    refreshing,
    stuck,
    hear,
    onRefresh: () => void refresh(),
  };
}
