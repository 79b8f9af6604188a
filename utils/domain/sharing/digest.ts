// A digest in words, as Markdown, HTML, plain text and mail. The words come from who asks for it.
import { markdownText, markupText } from '../markup';
import { oneLine } from '../one-line';
import { paperPage } from '../paper';
import { htmlPage } from './html';
import { mailDraft, mailFile } from './mail';

/** A paper of a digest in words. */
export interface DigestItem {
  /** Of the paper. */
  id: string;
  title: string;
  facts: string;
  /** With the word that it is an AI's. */
  summary?: string;
}

/** A digest in words, each one line. */
export interface DigestText {
  heading: string;
  intro: string;
  sections: { heading: string; items: DigestItem[] }[];
  /** A BCP 47 tag. */
  language: string;
}

/** Each line as what it looks like. */
function clean({ heading, intro, sections, language }: DigestText): DigestText {
  return {
    heading: oneLine(heading),
    intro: oneLine(intro),
    language,
    sections: sections.map((section) => ({
      heading: oneLine(section.heading),
      items: section.items.map(({ id, title, facts, summary }) => ({
        id,
        title: oneLine(title) || `arXiv:${id}`,
        facts: oneLine(facts),
        ...(summary !== undefined && { summary: oneLine(summary) }),
      })),
    })),
  };
}

export function digestMarkdown(text: DigestText): string {
  const { heading, intro, sections } = clean(text);
  const item = ({ id, title, facts, summary }: DigestItem) =>
    `- [${markdownText(title)}](${paperPage(id)}) — ${markdownText(facts)}\n${
      summary === undefined ? '' : `\n  ${markdownText(summary)}\n`
    }`;
  const parts = sections.map(
    (section) => `\n## ${markdownText(section.heading)}\n\n${section.items.map(item).join('')}`,
  );
  return `# ${markdownText(heading)}\n\n${markdownText(intro)}\n${parts.join('')}`;
}

/** HTML to put into something else. */
export function digestMarkup(text: DigestText): string {
  const { heading, intro, sections } = clean(text);
  const item = ({ id, title, facts, summary }: DigestItem) => `<li>
<h3 dir="auto"><a href="${paperPage(id)}">${markupText(title)}</a></h3>
<p class="facts">${markupText(facts)}</p>
${summary === undefined ? '' : `<p dir="auto">${markupText(summary)}</p>\n`}</li>
`;
  const parts = sections.map(
    (section) => `<h2>${markupText(section.heading)}</h2>
<ul>
${section.items.map(item).join('')}</ul>
`,
  );
  return `<h1>${markupText(heading)}</h1>\n<p>${markupText(intro)}</p>\n${parts.join('')}`;
}

function paragraph({ id, title, facts, summary }: DigestItem): string {
  return [title, facts, summary, paperPage(id)].filter((line) => line !== undefined).join('\n');
}

export function digestPlain(text: DigestText): string {
  const { heading, intro, sections } = clean(text);
  const parts = sections.flatMap((section) => [`— ${section.heading} —`, ...section.items.map(paragraph)]);
  return `${[heading, intro, ...parts].join('\n\n')}\n`;
}

/** A mail as a file (`.eml`). `name`: tells it from others; `at`: when it is of (epoch ms). */
export function digestMail(text: DigestText, { name, at }: { name: string; at: number }): string {
  const { heading, language } = clean(text);
  return mailFile({
    name,
    at,
    subject: heading,
    plain: digestPlain(text),
    markup: htmlPage(heading, language, digestMarkup(text)),
  });
}

/** A `mailto:` address that begins a mail. `rest`: says how many papers it has no room for. */
export function digestDraft(text: DigestText, rest: (count: number) => string): string {
  const { heading, sections } = clean(text);
  const papers = sections.flatMap((section) =>
    section.items.map(({ id, title }, i) =>
      [i === 0 && `— ${section.heading} —\n`, title, paperPage(id)].filter((line) => line !== false).join('\n'),
    ),
  ); // prettier-ignore
  return mailDraft(heading, papers, rest);
}
