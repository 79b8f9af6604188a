// The day shown: the newest that was there, until the reader goes to another.
import { useEffect, useRef, useState } from 'preact/hooks';
import { DAY_VIEW, dayView, type DayView } from '../utils/db/queries';
import type { Day } from '../utils/domain/day';
import type { Failure } from '../utils/domain/failure';
import type { Early } from './early';
import { useLive } from './use-live';

export interface ShownDay {
  view: DayView | undefined;
  failure: Failure | undefined;
}

/**
 * `wished`: the day the reader went to, if they did. `first`: what the database had when the page was opened, if that
 * was known before the first paint.
 */
export function useDay(wished: Day | undefined, first?: Early<DayView>): ShownDay {
  const [pinned, setPinned] = useState(first?.value.day);
  const day = wished ?? pinned;
  const line = useRef(first?.value.line);
  const { value: view, failure } = useLive(
    () => dayView({ ...(day && { day }), ...(line.current !== undefined && { line: line.current }) }),
    DAY_VIEW,
    day ?? 'newest',
    first,
  );
  // The dots stay for this look, however far it moves the line.
  line.current ??= view?.line;
  useEffect(() => {
    // The first list shown stays: a newer one is told of, and does not take its place under the reader's eyes.
    setPinned((now) => now ?? view?.day);
  }, [view?.day]);
  return { view, failure };
}
