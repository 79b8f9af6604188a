// An arrow that leads to the one before or the next.
import { Icon } from './icon';

interface Props<Place extends string> {
  name: 'previous' | 'next';
  label: string;
  /** Where it leads; nowhere at either end. */
  to: Place | undefined;
  onStep: (to: Place) => void;
}

/** Disabled without losing the focus, so the keyboard stays where it was at the last one. */
export function Step<Place extends string>({ name, label, to, onStep }: Props<Place>) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={!to}
      onClick={() => to && onStep(to)}
    >
      <Icon name={name} />
    </button>
  );
}
