// The words: every key that is used exists, and every key that exists is used.
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

  it.each(readdirSync(path.join(ROOT, 'public/_locales')))(
    'of %s are complete, with the same gaps to fill',
    (language) => {
      const file = path.join(ROOT, 'public/_locales', language, 'messages.json');
      const own = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
      const rules = new Intl.PluralRules(own['language']!.message);
      const forms = rules.resolvedOptions().pluralCategories;
      const expected = [...stems].flatMap((stem) =>
        stem in messages ? [stem] : forms.map((form) => `${stem}_${form}`),
      );
      expect(Object.keys(own).toSorted()).toEqual(expected.toSorted());
      const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
      for (const [key, { message }] of Object.entries(own)) {
        expect(message, key).not.toBe('');
        const english = messages[key.replace(PLURAL, '_other') as 'name'] ?? messages[key as 'name'];
        expect(gaps(message), key).toEqual(gaps(english.message));
      }
    },
  );
});
