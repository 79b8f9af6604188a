// Papers as citations in Markdown, one paragraph each.
import { markdownText } from '../markup';
import type { Paper } from '../paper';
import { byline, reference } from './reference';

/** Authors (year). Title, linked to arXiv. arXiv id. */
export function markdown(papers: Paper[]): string {
  return papers
    .map(reference)
    .map((one) => {
      const by = markdownText(byline(one));
      const title = `[${markdownText(one.title)}](${one.url})`;
      return `${by && `${by} `}(${one.year}). ${title}. arXiv:${one.eprint}.\n`;
    })
    .join('\n');
}
