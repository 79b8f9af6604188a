// Papers as an Atom file, for feed readers. https://www.rfc-editor.org/rfc/rfc4287
import { reference, type Reference } from '../citations/reference';
import type { About } from '../file-format';
import { markupText } from '../markup';
import { oneLine } from '../one-line';
import { paperPage, type Paper } from '../paper';

/**
 * The whole file. It has an author of its own, for an entry without one has to inherit one. The same heading gives the same feed; a paper has the same id in every one.
 */
export function atom(papers: Paper[], { heading, language, at }: About): string {
  const title = oneLine(heading);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${markupText(language)}">
<id>${markupText(feedId(title))}</id>
<title>${markupText(title)}</title>
<updated>${new Date(at).toISOString()}</updated>
<author><name>Broadsheet</name></author>
<generator>Broadsheet</generator>
${papers.map((paper) => entry(reference(paper))).join('')}</feed>
`;
}

function entry(one: Reference): string {
  return `<entry>
<id>${one.url}</id>
<title>${markupText(one.title)}</title>
<link rel="alternate" type="text/html" href="${paperPage(one.id)}"/>
<updated>${midnight(one)}</updated>
${one.authors.map((name) => `<author><name>${markupText(name)}</name></author>\n`).join('')}${
    one.abstract && `<summary>${markupText(one.abstract)}</summary>\n`
  }</entry>
`;
}

/** A tag URI (RFC 4151) of our own name; `.example` is nobody else's. */
function feedId(title: string): string {
  return `tag:broadsheet.example,2026:${encodeURIComponent(title)}`;
}

/** Atom wants an instant: the day as it is known, in UTC. */
function midnight({ year, month = 1, day = 1 }: Reference): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString();
}
