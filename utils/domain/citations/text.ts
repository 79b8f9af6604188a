// Papers as citations in plain text, one line each.
import type { Paper } from '../paper';
import { byline, reference } from './reference';

/** Authors (year). Title. arXiv id. Address. */
export function text(papers: Paper[]): string {
  return papers
    .map(reference)
    .map((one) => {
      const by = byline(one);
      return `${by && `${by} `}(${one.year}). ${one.title}. arXiv:${one.eprint}. ${one.url}\n`;
    })
    .join('');
}
