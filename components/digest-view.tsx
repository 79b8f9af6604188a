// Digests: when they come, those that are kept, and one of them to read.
import type { Day } from '../utils/domain/day';
import { DigestList } from './digest-list';
import { DigestPage } from './digest-page';
import type { Route } from './route';
import type { Actions } from './use-actions';
import './text-page.css';
import './digest.css';

interface Props {
  /** Which one is read. */
  day: Day | undefined;
  actions: Actions;
  onGo: (route: Route) => void;
}

export function DigestView({ day, actions, onGo }: Props) {
  return day === undefined ? (
    <DigestList onGo={onGo} />
  ) : (
    <DigestPage key={day} day={day} actions={actions} onGo={onGo} />
  );
}
