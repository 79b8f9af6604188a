// Text inside Markdown, HTML and XML: what was text stays text.

/** Signs that could begin something, addresses that would become links, and what makes a list or a heading of a line. */
const MARKDOWN = /[\\`*_{}[\]<>|~&$#^!@]|:(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi;

/** One line of text as Markdown (CommonMark and GitHub's) that reads as the same text. */
export function markdownText(line: string): string {
  return line.replace(MARKDOWN, '\\$&');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Not a character of XML 1.0; a lone surrogate is none either. https://www.w3.org/TR/xml/#charsets */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or a quoted attribute, in HTML as in XML. */
export function markupText(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
