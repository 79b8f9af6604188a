// Reading lists by the reader's wish: those of the span they went to, as far as they are due.
import { useEffect, useState } from 'preact/hooks';
import { send, type Reply } from '../utils/commands';
import type { Failure } from '../utils/domain/failure';
import type { Span } from '../utils/domain/span';

/** Who only passes by (ms) asks for nothing. */
const REST = 300;

export interface SpanReading {
  isReading: boolean;
  /** Why not all of it could be read. */
  failure: Failure | undefined;
  /** Reads what is due of it, or all of it again where nothing is. */
  onRead: () => void;
}

/**
 * `span`: where the reader went; `isDue`: whether a list of it is to be asked for, once that is known. Asked for once,
 * when the reader has come, and not again by itself however long the page stays open.
 */
export function useReading(span: Span | undefined, isDue: boolean | undefined): SpanReading {
  const [reading, setReading] = useState<Span>();
  const [failed, setFailed] = useState<{ span: Span; failure: Failure }>();
  const ask = async (wished: Span, answer: Promise<Reply | undefined>) => {
    setReading(wished);
    setFailed(undefined);
    const reply = await answer;
    setReading((now) => (now === wished ? undefined : now));
    if (reply && !reply.ok) setFailed({ span: wished, failure: reply.failure });
  };
  const isKnown = isDue !== undefined;
  useEffect(() => {
    if (!span || !isDue) return undefined;
    const timer = setTimeout(() => void ask(span, send('read', span)), REST);
    return () => clearTimeout(timer);
  }, [span, isKnown]);
  return {
    isReading: span !== undefined && reading === span,
    // What is read in the end, whoever read it, has not failed.
    failure: isDue && failed?.span === span ? failed?.failure : undefined,
    onRead: () => span && void ask(span, send(isDue ? 'read' : 'readAgain', span)),
  };
}
