// A quiet line at the popup's foot that the reader can hide.
import type { ComponentChildren } from 'preact';
import { focusHome } from './home';

interface Props {
  /** What the button that hides it is called. */
  label: string;
  onHide: () => void;
  children: ComponentChildren;
}

export function FootStrip({ label, onHide, children }: Props) {
  const hide = () => {
    // The button goes with the line.
    focusHome();
    onHide();
  };
  return (
    <div class="strip">
      <p>{children}</p>
      <button type="button" class="action" aria-label={label} title={label} onClick={hide}>
        ×
      </button>
    </div>
  );
}
