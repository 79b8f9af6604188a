// Papers as one page of HTML that stands alone: no script in it, and nothing that is fetched from elsewhere.
import { byline, reference, type Reference } from '../citations/reference';
import type { About } from '../file-format';
import { markupText } from '../markup';
import { oneLine } from '../one-line';
import { paperPage, type Paper } from '../paper';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
ul { padding: 0; list-style: none; }
li { margin: 2rem 0; }
h2 { margin: 0; font-size: 1.125rem; line-height: 1.3; }
p { margin: 0.25rem 0; }
.facts { opacity: 0.8; font-size: 0.875rem; }
`;

/** The whole page. Its policy holds even if a text ever got through. */
export function page(papers: Paper[], { heading, language }: Pick<About, 'heading' | 'language'>): string {
  const title = markupText(oneLine(heading));
  return `<!doctype html>
<html lang="${markupText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
<ul>
${papers.map((paper) => item(reference(paper))).join('')}</ul>
</main>
</body>
</html>
`;
}

function item(one: Reference): string {
  const by = byline(one);
  return `<li>
<h2 dir="auto"><a href="${paperPage(one.id)}">${markupText(one.title)}</a></h2>
${by && `<p class="facts" dir="auto">${markupText(by)}</p>\n`}<p class="facts">${one.year} · <a href="${one.url}">arXiv:${one.eprint}</a></p>
${one.abstract && `<p dir="auto">${markupText(one.abstract)}</p>\n`}</li>
`;
}
