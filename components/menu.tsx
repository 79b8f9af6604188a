// A button that unfolds a short list of buttons; it folds when one was pressed (unless that was prevented), or the reader turns elsewhere.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './menu.css';

export function Menu({ label, children }: { label: string; children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = (focus: boolean) => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    if (focus) menu.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) fold(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      event.stopPropagation();
      fold(true);
    };
    const pressed = ({ target, defaultPrevented }: Event) => {
      if (target instanceof HTMLButtonElement && !defaultPrevented) fold(true);
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
  return (
    <details class="menu" ref={menu}>
      <summary class="action">{label}</summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}
