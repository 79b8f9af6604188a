// The files to pass a list of papers on as: a new one is a pure function and a line here.
import type { FileFormat } from '../file-format';
import { atom } from './atom';
import { list } from './list';
import { page } from './page';

export type SharingFormat = FileFormat<'list' | 'page' | 'atom'>;

/** In the order to show them. */
export const sharingFormats: readonly SharingFormat[] = [
  { id: 'list', extension: 'md', mediaType: 'text/markdown', write: list },
  { id: 'page', extension: 'html', mediaType: 'text/html', write: page },
  { id: 'atom', extension: 'atom', mediaType: 'application/atom+xml', write: atom },
];
