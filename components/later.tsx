// A part of a page that is loaded when it is first needed, so that the first paint need not wait for it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What loads a part, the same function for the same part. */
type Load<Part> = () => Promise<Part>;

/** Each part by what loads it. */
const parts = new Map<Load<unknown>, unknown>();

/** Loads a part before it is needed, so that it is drawn at once then. */
export async function prepare(load: Load<unknown>): Promise<void> {
  parts.set(load, await load());
}

interface Props<Part> {
  load: Load<Part>;
  /** Draws with the part. */
  children: (part: Part) => ComponentChildren;
}

/** Draws with a part; nothing until it is loaded. */
export function Later<Part>({ load, children }: Props<Part>) {
  const [, setLoaded] = useState(parts.has(load));
  useEffect(() => {
    if (!parts.has(load)) void prepare(load).then(() => setLoaded(true));
  }, []);
  const part = parts.get(load) as Part | undefined;
  return part === undefined ? null : <>{children(part)}</>;
}
