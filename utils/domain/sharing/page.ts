// Papers as one page of HTML to pass on.
import { byline, reference, type Reference } from '../citations/reference';
import type { About } from '../file-format';
import { markupText } from '../markup';
import { oneLine } from '../one-line';
import { paperPage, type Paper } from '../paper';
import { htmlPage } from './html';

export function page(papers: Paper[], { heading, language }: Pick<About, 'heading' | 'language'>): string {
  const title = oneLine(heading);
  const body = `<h1 dir="auto">${markupText(title)}</h1>
<ul>
${papers.map((paper) => item(reference(paper))).join('')}</ul>
`;
  return htmlPage(title, language, body);
}

function item(one: Reference): string {
  const by = byline(one);
  return `<li>
<h2 dir="auto"><a href="${paperPage(one.id)}">${markupText(one.title)}</a></h2>
${by && `<p class="facts" dir="auto">${markupText(by)}</p>\n`}<p class="facts">${one.year} · <a href="${one.url}">arXiv:${one.eprint}</a></p>
${one.abstract && `<p dir="auto">${markupText(one.abstract)}</p>\n`}</li>
`;
}
