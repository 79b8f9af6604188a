// Handing something out of the page: to the clipboard, or as a file. Each says what it handed.
import type { ShownPaper } from '../utils/db/queries';
import { bibtex } from '../utils/domain/citations/bibtex';
import type { TextFile } from '../utils/domain/file-format';
import { t } from '../utils/text';
import { download } from './download';

/** Puts citations of papers on the clipboard, in BibTeX. */
export function cite(rows: ShownPaper[]): Promise<string> {
  return copy(bibtex(rows.map(({ paper }) => paper)), t('papers', { count: rows.length }));
}

/** HTML to be pasted as what it looks like, and as it is written where nothing else can be pasted. */
export interface Markup {
  markup: string;
}

/** Puts a text on the clipboard that is about `what`. */
export function copy(text: string | Markup, what: string): Promise<string> {
  return write(text).then(
    () => t('did_copy', { what }),
    () => t('not_copied'),
  );
}

function write(text: string | Markup): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const types = ['text/html', 'text/plain'];
  const forms = types.map((type) => [type, new Blob([text.markup], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(forms) as Record<string, Blob>)]);
}

/** Hands the reader a file to keep. */
export function handFile(file: TextFile): string {
  download(file);
  return t('gave_file', { file: file.name });
}
