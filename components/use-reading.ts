// Reading lists by the reader's wish: those of the span they went to, as far as they are due.
import { useEffect, useState } from 'preact/hooks';
import { send, type Reply } from '../utils/commands';
import type { Failure } from '../utils/domain/failure';
import type { Span } from '../utils/domain/span';

export interface SpanReading {
  isReading: boolean;
  /** Why not all of it could be read. */
  failure: Failure | undefined;
  /** Reads all of it again. */
  onReadAgain: () => void;
}

/** `span`: where the reader went; `isDue`: whether a list of it is to be asked for. */
export function useReading(span: Span | undefined, isDue: boolean): SpanReading {
  const [reading, setReading] = useState<{ span?: Span }>({});
  const [failed, setFailed] = useState<{ span?: Span; failure?: Failure }>({});
  const ask = async (wished: Span, answer: Promise<Reply | undefined>) => {
    setReading({ span: wished });
    setFailed({});
    const reply = await answer;
    setReading((now) => (now.span === wished ? {} : now));
    if (reply && !reply.ok) setFailed({ span: wished, failure: reply.failure });
  };
  useEffect(() => {
    if (span && isDue) void ask(span, send('read', span));
  }, [span, isDue]);
  return {
    isReading: span !== undefined && reading.span === span,
    failure: failed.span === span ? failed.failure : undefined,
    onReadAgain: () => span && void ask(span, send('readAgain', span)),
  };
}
