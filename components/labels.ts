// The names of the states.
import type { State } from '../utils/domain/mark';
import type { TextKey } from '../utils/text';

export const STATE_LABELS: Record<State, TextKey> = {
  'to-read': 'state_to_read',
  reading: 'state_reading',
  done: 'state_done',
  archived: 'state_archived',
};
