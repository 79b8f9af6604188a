// Pasting into the page, outside of any field.
import { useEffect, useRef } from 'preact/hooks';

/** Calls `onPaste` with each text pasted while no field has the focus. */
export function usePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isForField =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox]), textarea') !== null;
      if (text && !isForField) latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
