// A part of a page that is loaded when it is first needed, so that the first paint need not wait for it.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What loads a part, the same function for the same part. */
export type Load<Props> = () => Promise<ComponentType<Props>>;

const parts = new Map<unknown, unknown>();

/** Loads a part before it is needed, so that it is drawn at once then. */
export async function prepare<Props>(load: Load<Props>): Promise<void> {
  parts.set(load, await load());
}

/** Draws a part with the other props; nothing until it is loaded. */
export function Later<Props extends object>({ load, ...props }: Props & { load: Load<Props> }) {
  const [, setLoaded] = useState(parts.has(load));
  useEffect(() => {
    if (!parts.has(load)) void prepare(load).then(() => setLoaded(true));
  }, []);
  const Part = parts.get(load) as ComponentType<Props> | undefined;
  return Part ? <Part {...(props as unknown as Props)} /> : null;
}
