// A page that stays where it is.
import { useEffect } from 'preact/hooks';

/** Keeps a file that is dropped beside its place from taking the place of the page. */
export function useStay(): void {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}
