// A read that all lists of a page draw from: made once for all of them, and anew when its stores change.
import { useEffect, useState } from 'preact/hooks';
import { subscribe, type StoreName } from '../utils/db/changes';

/** Makes the hook with which a part draws from a read; `none` is what it draws with until that is made. */
export function sharedRead<Value>(
  query: () => Promise<Value>,
  stores: readonly StoreName[],
  none: Value,
): () => Value {
  let value = none;
  const parts = new Set<() => void>();
  let end: (() => void) | undefined;
  let reads = 0;

  async function read(): Promise<void> {
    const mine = ++reads;
    // What cannot be read is told by the list itself.
    const now = await query().catch(() => value);
    // One that began later knows more, whichever ends first.
    if (mine !== reads) return;
    value = now;
    for (const draw of parts) draw();
  }

  /** Draws a part anew whenever it was read. Returns what ends that. */
  function follow(draw: () => void): () => void {
    parts.add(draw);
    if (!end) {
      end = subscribe(stores, () => void read());
      void read();
    }
    return () => {
      parts.delete(draw);
      if (parts.size > 0) return;
      end?.();
      end = undefined;
      value = none;
    };
  }

  return () => {
    const [, setTurn] = useState(0);
    useEffect(() => follow(() => setTurn((now) => now + 1)), []);
    return value;
  };
}
