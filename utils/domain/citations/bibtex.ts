// Papers as BibTeX, in the form arXiv itself gives: `@misc` with eprint and archivePrefix, which biblatex reads too.
import type { Paper } from '../paper';
import { citationKeys } from './key';
import type { Name } from './name';
import { reference } from './reference';
import { tex, texTitle } from './tex';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A BibTeX file in UTF-8, one entry per paper. */
export function bibtex(papers: Paper[]): string {
  const references = papers.map(reference);
  const keys = citationKeys(references);
  return references
    .map((one) => {
      const fields = [
        ['title', `{${texTitle(one.title)}}`],
        ['author', one.names.length > 0 && `{${one.names.map(bibtexName).join(' and ')}}`],
        ['year', `{${one.year}}`],
        // A macro, so that each style writes the month its way.
        ['month', one.month !== undefined && MONTHS[one.month - 1]],
        ['eprint', `{${one.eprint}}`],
        ['archivePrefix', '{arXiv}'],
        ['primaryClass', one.primaryClass !== undefined && `{${one.primaryClass}}`],
        ['doi', `{${one.doi}}`],
        ['url', `{${one.url}}`],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? `  ${String(name)} = ${value},\n` : []));
      return `@misc{${keys.get(one.id)},\n${lines.join('')}}\n`;
    })
    .join('\n');
}

/** `von Family, Jr., Given`: the one order in which nothing is left to guess. */
function bibtexName(name: Name): string {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const { particle, given, suffix } = name;
  // BibTeX takes all before a word in small letters for particles, and a hyphen parts words too.
  const family = /(?:^|[\s-])\P{Lu}[^\s-]*[\s-]/u.test(name.family)
    ? `{${tex(name.family)}}`
    : part(name.family);
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, suffix, given && part(given)].filter((each) => each !== undefined).join(', ');
}

/** A part in braces where BibTeX would cut it, at `and` or at signs of its own. */
function part(text: string): string {
  const isPlain =
    /^[\p{L}\p{M}.'’]+(?:[ -][\p{L}\p{M}.'’]+)*$/u.test(text) &&
    !/(?:^|\s)(?:and|others)(?:\s|$)/i.test(text);
  return isPlain ? text : `{${tex(text)}}`;
}
