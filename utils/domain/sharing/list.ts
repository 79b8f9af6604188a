// Papers as a Markdown list to pass on.
import { byline, reference } from '../citations/reference';
import type { About } from '../file-format';
import { markdownText } from '../markup';
import { oneLine } from '../one-line';
import { paperPage, type Paper } from '../paper';

/** A heading, and for each paper its title linked to where people talk of it, its authors, year and arXiv id. */
export function list(papers: Paper[], { heading }: Pick<About, 'heading'>): string {
  const items = papers.map(reference).map((one) => {
    const title = `[${markdownText(one.title)}](${paperPage(one.id)})`;
    const rest = [markdownText(byline(one)), one.year, `arXiv:${one.eprint}`].filter((part) => part !== '');
    return `- ${title} — ${rest.join(', ')}\n`;
  });
  return `# ${markdownText(oneLine(heading))}\n\n${items.join('')}`;
}
