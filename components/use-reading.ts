// Reading by the reader's wish: what they went to, as far as it is due.
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../utils/commands';
import type { Failure } from '../utils/domain/failure';

/** Who only passes by (ms) asks for nothing. */
const REST = 300;

export interface Reading {
  isReading: boolean;
  /** Why not all of it could be read. */
  failure: Failure | undefined;
  /** Reads what is due of it, or all of it again where nothing is. */
  onRead: () => void;
}

/**
 * `place`: where the reader went; `isDue`: whether something of it is to be asked for, once that is known; `ask`: has it
 * read, or read again. Asked for once, when the reader has come, and not again by itself however long the page stays open.
 */
export function useReading<Place extends string>(
  place: Place | undefined,
  isDue: boolean | undefined,
  ask: (place: Place, again: boolean) => Promise<Reply | undefined>,
): Reading {
  const [reading, setReading] = useState<Place>();
  const [failed, setFailed] = useState<{ place: Place; failure: Failure }>();
  const read = async (wished: Place, again: boolean) => {
    setReading(wished);
    setFailed(undefined);
    const reply = await ask(wished, again);
    setReading((now) => (now === wished ? undefined : now));
    if (reply && !reply.ok) setFailed({ place: wished, failure: reply.failure });
  };
  const isKnown = isDue !== undefined;
  useEffect(() => {
    if (!place || !isDue) return undefined;
    const timer = setTimeout(() => void read(place, false), REST);
    return () => clearTimeout(timer);
  }, [place, isKnown]);
  return {
    isReading: place !== undefined && reading === place,
    // What is read in the end, whoever read it, has not failed.
    failure: isDue && failed?.place === place ? failed?.failure : undefined,
    onRead: () => place && void read(place, !isDue),
  };
}
