// Handing the reader a file to keep.
import type { TextFile } from '../utils/domain/file-format';

/** Only a click or a key of the reader's may do this. */
export function download({ name, text, type }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
