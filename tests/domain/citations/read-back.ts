// What other programs read in our files, in one form to compare: Citation.js, and the parser of Better BibTeX.
import { Cite, type Item } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import type { Name } from '../../../utils/domain/citations/name';

export interface Author {
  family: string | undefined;
  given: string | undefined;
  particle: string | undefined;
  suffix: string | undefined;
}

/** To these programs a name that stays whole is one with a family part alone. */
export function author(name: Name): Author {
  const { literal, family = literal, given, particle, suffix }: Record<string, string> = { ...name };
  return { family, given, particle, suffix };
}

/** Citation.js's names of the formats; left to itself it guesses, and by the words of a title. */
type Format = '@bibtex/text' | '@ris/file' | '@else/json';

export function readByCitationJs(text: string, format: Format) {
  return (text === '' ? [] : new Cite(text, { forceType: format }).data).map((item: Item) => ({
    key: item.id,
    type: item.type,
    title: item.title,
    authors: (item.author ?? []).map((a) => ({
      family: a.family ?? a.literal,
      given: a.given,
      particle: a['non-dropping-particle'],
      suffix: a.suffix,
    })),
    date: item.issued['date-parts'][0],
    doi: item.DOI,
    url: item.URL,
    abstract: item.abstract ?? '',
  }));
}

/** Better BibTeX has its own character for a grave accent, and reads a name twice: two apostrophes become a quote. */
export function asBetterBibtex({ family, given, particle, suffix }: Author): Author {
  const text = (part?: string) => part?.replaceAll('\u02CB', '`').replaceAll("''", '”');
  return { family: text(family), given: text(given), particle, suffix };
}

/** A BibTeX file as Better BibTeX reads it. */
export function readByBetterBibtex(text: string) {
  const { entries, errors } = parse(text, { english: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({ type, key, fields }) => ({
    type,
    key,
    title: fields.title?.replaceAll('\u02CB', '`'),
    authors: (fields.author ?? []).map(({ name, lastName = name, firstName, prefix, suffix }) =>
      asBetterBibtex({ family: lastName, given: firstName, particle: prefix, suffix }),
    ),
    date: [fields.year, fields.month].flatMap((part) => (part === undefined ? [] : Number(part))),
    eprint: fields.eprint,
    archive: fields.archiveprefix,
    primaryClass: fields.primaryclass,
    doi: fields.doi,
    url: fields.url,
  }));
}
