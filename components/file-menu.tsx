// Papers as citations and as lists to pass on: to the clipboard or to a file.
import type { ShownPaper } from '../utils/db/queries';
import { citationFormats, type CitationFormat } from '../utils/domain/citations';
import type { FileFormat } from '../utils/domain/file-format';
import { sharingFormats, type SharingFormat } from '../utils/domain/sharing';
import { locale, t, type TextKey } from '../utils/text';
import { Menu } from './menu';
import type { Actions } from './use-actions';

type FormatId = (CitationFormat | SharingFormat)['id'];

const LABELS: Record<FormatId, TextKey> = {
  bibtex: 'format_bibtex',
  ris: 'format_ris',
  csl: 'format_csl',
  markdown: 'format_markdown',
  text: 'format_text',
  list: 'format_list',
  page: 'format_page',
  atom: 'format_atom',
};

export function FileMenu({ rows, actions }: { rows: ShownPaper[]; actions: Actions }) {
  const written = (format: FileFormat) =>
    format.write(
      rows.map(({ paper }) => paper),
      { heading: t('shared_heading'), language: locale(), at: Date.now() },
    );
  const what = t('papers', { count: rows.length });
  const save = (format: FileFormat) => {
    const day = new Date().toISOString().slice(0, 10);
    const name = `broadsheet-${day}.${format.extension}`;
    actions.onFile({ name, type: format.mediaType, text: written(format) });
  };
  const formats: readonly FileFormat<FormatId>[] = [...citationFormats, ...sharingFormats];
  return (
    <Menu label={t('cite_share')}>
      <p>{t('to_clipboard')}</p>
      {formats
        .filter(({ id }) => id !== 'page' && id !== 'atom')
        .map((format) => (
          <button key={format.id} type="button" onClick={() => actions.onCopy(written(format), what)}>
            {t(LABELS[format.id])}
          </button>
        ))}
      <p>{t('to_file')}</p>
      {formats.map((format) => (
        <button key={format.id} type="button" onClick={() => save(format)}>
          {t(LABELS[format.id])}
        </button>
      ))}
    </Menu>
  );
}
