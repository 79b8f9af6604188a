// The formats of a citation: a new one is a pure function and a line here.
import type { FileFormat } from '../file-format';
import type { Paper } from '../paper';
import { bibtex } from './bibtex';
import { csl } from './csl';
import { markdown } from './markdown';
import { ris } from './ris';
import { text } from './text';

export interface CitationFormat extends FileFormat<'bibtex' | 'ris' | 'csl' | 'markdown' | 'text'> {
  write(papers: Paper[]): string;
}

/** In the order to show them. */
export const citationFormats: readonly CitationFormat[] = [
  { id: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  { id: 'ris', extension: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  { id: 'csl', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write: csl },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', write: markdown },
  { id: 'text', extension: 'txt', mediaType: 'text/plain', write: text },
];
