// The words: every key that is used exists, every key that exists is used, and each language has all of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import messages from '../../public/_locales/en/messages.json';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

const code = ['utils', 'components', 'entrypoints', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(tsx?|html)$/.test(name))
          .map((name) => path.join(place, name)),
  )
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

/** A key is in use where it is asked for, or listed in a table: there its underscore tells it from other words. */
const quoted = new Set(
  [...code.matchAll(/'([a-z_]+)'|__MSG_(\w+?)__/g)].map(([, text, message]) => text ?? message!),
);
const asked = new Set(
  [...code.matchAll(/\bt\(\s*'([^']+)'|__MSG_(\w+?)__|'(\w+)' satisfies MessageKey/g)].map(
    ([, key, message, satisfying]) => (key ?? message ?? satisfying)!,
  ),
);
const stems = new Set(Object.keys(messages).map((key) => key.replace(PLURAL, '')));

const LOCALES = path.join(ROOT, 'public/_locales');
const folders = readdirSync(LOCALES);

/** What is the same in many languages: names, and signs between names and numbers. */
const NAMES =
  /^(name|link_(hugging_face|arxiv|pdf|html|alphaxiv|semantic_scholar|google_scholar)|linked_spaces|key_(escape|enter)|arxiv_id|format_(bibtex|ris|csl))$/;

function textsOf(folder: string): [string, string][] {
  const file = readFileSync(path.join(LOCALES, folder, 'messages.json'), 'utf8');
  const own = JSON.parse(file) as Record<string, { message: string }>;
  return Object.entries(own).map(([key, { message }]) => [key, message]);
}

/** All that keeps a file of words from saying what the English one does. */
function faults(folder: string, own: Record<string, string>): string[] {
  const language = folder.replace('_', '-');
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Map(
    [...stems].flatMap((stem) =>
      stem in messages
        ? [[stem, messages[stem as 'name'].message] as const]
        : forms.map((form) => [`${stem}_${form}`, english(stem, form)] as const),
    ),
  );
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join();
  return [
    own['language'] !== language && `is of ${own['language']}`,
    ...[...wanted.keys()].filter((key) => !(key in own)).map((key) => `lacks ${key}`),
    ...Object.entries(own).flatMap(([key, text]) => {
      const source = wanted.get(key);
      if (source === undefined) return `has ${key} of its own`;
      return [
        text.trim() === '' && `says nothing for ${key}`,
        gaps(text) !== gaps(source) && `has other gaps in ${key}`,
        folder !== 'en' && text === source && isOfWords(text) && !NAMES.test(key) && `has ${key} in English`,
      ];
    }),
  ].filter((fault) => fault !== false);
}

/** What a form says in English, which may have fewer. */
function english(stem: string, form: string): string {
  const forms = messages as Partial<Record<string, { message: string }>>;
  return (forms[`${stem}_${form}`] ?? forms[`${stem}_other`])!.message;
}

function isOfWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
}

describe('the words', () => {
  it('exist wherever one is asked for', () => {
    expect(asked.size).toBeGreaterThan(40);
    expect([...asked].filter((key) => !stems.has(key))).toEqual([]);
  });

  it('tell what is new in this version, on its page and in the list of changes', () => {
    expect([...asked].filter((key) => /^news_\d/.test(key))).toEqual([
      `news_${version.replaceAll('.', '_')}`,
    ]);
    const changes = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8');
    expect(/^## (\S+)/m.exec(changes)?.[1]).toBe(version);
  });

  it('are all in use', () => {
    expect([...stems].filter((key) => !asked.has(key) && !(key.includes('_') && quoted.has(key)))).toEqual(
      [],
    );
  });

  it('have no sign that browsers take for one of their own', () => {
    for (const folder of folders)
      expect(textsOf(folder).filter(([, text]) => text.includes('$'))).toEqual([]);
  });

  it.each(folders)('of %s are faultless', (folder) => {
    expect(faults(folder, Object.fromEntries(textsOf(folder)))).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['lacks a message', { undo: undefined }, 'lacks undo'],
    ['lacks a plural', { papers_other: undefined }, 'lacks papers_other'],
    ['has a message of its own', { undone: '撤销' }, 'has undone of its own'],
    ['has a form that the language has not', { papers_one: '{count} 篇' }, 'has papers_one of its own'],
    ['has an empty message', { undo: ' ' }, 'says nothing for undo'],
    ['lacks a gap', { undid: '已撤销' }, 'has other gaps in undid'],
    ['has a gap twice', { undid: '已撤销{did}{did}' }, 'has other gaps in undid'],
    ['has another gap', { undid: '已撤销{what}' }, 'has other gaps in undid'],
    ['is not translated', { undo: 'Undo' }, 'has undo in English'],
    ['names another language', { language: 'zh-TW' }, 'is of zh-TW'],
  ])('are not when a file %s', (_, other, fault) => {
    const texts = { ...Object.fromEntries(textsOf('zh_CN')), ...other };
    const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
    expect(faults('zh_CN', Object.fromEntries(given))).toContain(fault);
  });
});
