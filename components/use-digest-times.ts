// When digests come, as a page sets it.
import { useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { setSettings } from '../utils/db/write/settings';
import type { DigestTimes } from '../utils/domain/digest-times';
import { failureOf, type Failure } from '../utils/domain/failure';

export function useDigestTimes() {
  const [unwritten, setUnwritten] = useState<Failure>();
  const set = async (times: DigestTimes) => {
    setUnwritten(undefined);
    try {
      await setSettings(times);
      const reply = await send('followDigest');
      if (reply && !reply.ok) setUnwritten(reply.failure);
    } catch (thrown) {
      setUnwritten(failureOf(thrown));
    }
  };
  return { unwritten, onTimes: (times: DigestTimes) => void set(times) };
}
