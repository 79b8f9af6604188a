// Has the lists of a span read.
import { send } from '../utils/commands';
import type { Span } from '../utils/domain/span';

export const readSpan = (span: Span, again: boolean) => send(again ? 'readAgain' : 'read', span);
