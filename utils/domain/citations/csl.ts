// Papers as CSL-JSON, which Pandoc, Zotero and citeproc read.
import type { Paper } from '../paper';
import { citationKeys } from './key';
import type { Name } from './name';
import { reference } from './reference';

/** A CSL-JSON file: an array with one item per paper. https://docs.citationstyles.org/en/stable/specification.html */
export function csl(papers: Paper[]): string {
  const references = papers.map(reference);
  const keys = citationKeys(references);
  const items = references.map((one) => ({
    id: keys.get(one.id),
    // CSL's word for a preprint.
    type: 'article',
    title: one.title,
    author: one.names.map(cslName),
    issued: { 'date-parts': [[one.year, one.month, one.day].filter((part) => part !== undefined)] },
    publisher: 'arXiv',
    number: `arXiv:${one.eprint}`,
    DOI: one.doi,
    URL: one.url,
    ...(one.abstract && { abstract: one.abstract }),
  }));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

function cslName(name: Name) {
  if ('literal' in name) return name;
  const { particle, ...others } = name;
  return particle === undefined ? others : { ...others, 'non-dropping-particle': particle };
}
