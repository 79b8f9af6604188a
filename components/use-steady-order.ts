// The order of a list while it is looked at: nothing moves under the reader's eyes.
import { useRef } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { byUpvotes } from '../utils/domain/listing';

/** Puts the papers of a list (by its name) in the order it was first shown in, by upvotes, later ones below. */
export function useSteadyOrder(): (list: string, rows: ShownPaper[]) => ShownPaper[] {
  const orders = useRef(new Map<string, Map<string, number>>());
  return (list, rows) => {
    const order = orders.current.get(list) ?? new Map<string, number>();
    orders.current.set(list, order);
    for (const { paper } of rows.toSorted(byUpvotes)) {
      if (!order.has(paper.id)) order.set(paper.id, order.size);
    }
    return rows.toSorted((a, b) => order.get(a.paper.id)! - order.get(b.paper.id)!);
  };
}
