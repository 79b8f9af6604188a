// What a list of the library needs of the page.
import type { Span } from '../utils/domain/span';
import type { Beside } from './paper-list';
import type { Actions } from './use-actions';

export interface ListProps {
  /** Whether keys are meant for this list. */
  active: boolean;
  beside: Beside;
  actions: Actions;
  /** All tags there are. */
  tags: string[];
}

/** The same of a list that leads to others. */
export interface SpanProps extends ListProps {
  onSpan: (span: Span) => void;
}
