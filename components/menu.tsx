// A button that unfolds something to choose from; it folds when that is done, or the reader turns elsewhere.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './menu.css';

interface Props {
  label: string;
  /** Drawn while it is unfolded: buttons, each of which folds it, or what is drawn with a function to fold it. */
  children: ComponentChildren | ((fold: () => void) => ComponentChildren);
}

export function Menu({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    if (!menu.current?.open) return;
    setOpen(false);
    menu.current.querySelector('summary')?.focus();
  };
  const foldsItself = typeof children === 'function';
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      event.stopPropagation();
      fold();
    };
    const pressed = ({ target }: Event) => {
      if (target instanceof HTMLButtonElement && !foldsItself) fold();
    };
    menu.current?.addEventListener('keydown', escape);
    menu.current?.addEventListener('click', pressed);
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, []);
  const toggle = (event: Event) => {
    // What is drawn decides, and not the browser.
    event.preventDefault();
    setOpen((now) => !now);
  };
  return (
    <details class="menu" ref={menu} open={isOpen}>
      <summary class="action" onClick={toggle}>
        {label}
      </summary>
      {isOpen && <div class="menu-items">{foldsItself ? children(fold) : children}</div>}
    </details>
  );
}
