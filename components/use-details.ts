// A paper's details: what is stored of them at once, and asked for when the reader stays with the paper.
import { useEffect, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { DETAILS, detailsView, type DetailsView } from '../utils/db/details';
import { areDue } from '../utils/domain/details';
import type { Failure } from '../utils/domain/failure';
import { useLive } from './use-live';

/** Who only passes through a list (ms) asks for nothing. */
const REST = 600;

export interface ShownDetails {
  view: DetailsView | undefined;
  isAsking: boolean;
  /** Why they could not be asked for. */
  failure: Failure | undefined;
}

/** `id`: the paper's. */
export function useDetails(id: string): ShownDetails {
  const { value: view } = useLive(() => detailsView(id), DETAILS, id);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isKnown = view?.id === id;
  useEffect(() => {
    // Once, when it is opened: not again by itself, however long it stays open.
    if (!isKnown) return undefined;
    const timer = setTimeout(() => {
      if (!areDue(view.details, Date.now())) return;
      setAsking(true);
      void send('details', id).then((reply) => {
        setAsking(false);
        setFailure(reply && !reply.ok ? reply.failure : undefined);
      });
    }, REST);
    return () => clearTimeout(timer);
  }, [id, isKnown]);
  return { view, isAsking, failure };
}
