// Papers as RIS, which EndNote, Mendeley and Zotero read.
import type { Paper } from '../paper';
import { citationKeys } from './key';
import type { Name } from './name';
import { reference, type Reference } from './reference';

/** A RIS file, one record per paper; its lines end as the format demands. */
export function ris(papers: Paper[]): string {
  const references = papers.map(reference);
  const keys = citationKeys(references);
  return references
    .flatMap((one) => [
      // Unpublished work: what reference managers make of a preprint.
      ['TY', 'UNPB'],
      ['ID', keys.get(one.id)],
      ['TI', one.title],
      ...one.names.map((name) => ['AU', risName(name)]).filter(([, name]) => name !== ''),
      ['PY', one.year],
      ['DA', dateOf(one)],
      ['PB', 'arXiv'],
      ['AN', `arXiv:${one.eprint}`],
      ['DO', one.doi],
      ['UR', one.url],
      ...(one.abstract ? [['AB', one.abstract]] : []),
      ['ER', ''],
    ])
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}

/** Commas part a name here and nothing escapes them: a team's own give way. */
function risName(name: Name): string {
  if ('literal' in name) return name.literal.replace(/\s*,\s*/g, ' ').trim();
  const family = name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

function dateOf({ year, month, day }: Reference): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
}
