// The floors of the house: an import may only point down, and some doors have one key.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Floor {
  /** Files of this floor: the first floor in the list that fits a file is its own. */
  files: RegExp;
  /** What its files may import, apart from each other. */
  may: RegExp;
}

const PACKAGES: [RegExp, RegExp][] = [
  [/^webextension-polyfill$/, /^utils\/browser\.ts$/],
  [/^idb$/, /^utils\/db\//],
  [/^valibot$/, /^utils\/(sources|files)\//],
  [/^preact/, /^(components|entrypoints)\//],
  [/^wxt\//, /^entrypoints\/background\.ts$/],
];

/** From the ground up; types of packages do not count. */
const FLOORS: Floor[] = [
  { files: /^utils\/domain\//, may: /^$/ },
  { files: /^utils\/search\//, may: /^utils\/domain\// },
  { files: /^utils\/browser\.ts$/, may: /^$/ },
  { files: /^utils\/db\//, may: /^utils\/(domain|search)\// },
  { files: /^utils\/sources\//, may: /^utils\/domain\// },
  { files: /^utils\/files\//, may: /^utils\/domain\// },
  {
    files:
      /^utils\/(about|commands|text|speech|digest-name|source-words|reach|reach-pages|reach-search|reach-hosts|reach-notifications)\.ts$/,
    may: /^(utils\/(domain\/|browser)|public\/_locales\/en\/messages\.json)/,
  },
  {
    files: /^utils\/worker\//,
    may: /^utils\/(domain|search|sources|db)\/|^utils\/(commands|text|speech|digest-name|source-words|reach|reach-pages|reach-search|browser)$/,
  },
  {
    files: /^components\//,
    may: /^utils\/(domain|files|search)\/|^utils\/db\/(queries|spans|details|growth|library|inbox|watches|candidates|backups|marks|rescue|changes|settings|sources|archive|requests|rankings|digests|find|found-papers|known|write\/(reader|import|settings|watches))$|^utils\/(about|commands|text|speech|digest-name|source-words|reach|reach-pages|reach-search|reach-hosts|reach-notifications)$/,
  },
  { files: /^entrypoints\/background\.ts$/, may: /^utils\/(worker\/|sources$|commands$|reach$|browser$)/ },
  { files: /^entrypoints\//, may: /^components\/|^utils\/commands$/ },
];

const ROOT = path.resolve(import.meta.dirname, '../..');

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name)),
);

/** What a text of a file imports: packages by their name, our own files by their path without ending. */
function importsOf(file: string, text: string): string[] {
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ];
  return found
    .map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!)
    .filter((name) => !name.endsWith('.css'))
    .map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

/** Each import of a file that its floor does not allow. */
function faults(file: string, text: string): string[] {
  const floor = FLOORS.find(({ files: own }) => own.test(file));
  if (!floor) return [`${file} is on no floor`];
  return importsOf(file, text)
    .filter((name) => {
      if (!/^(utils|components|entrypoints|public)\//.test(name)) {
        return !PACKAGES.some(([known, users]) => known.test(name) && users.test(file));
      }
      const sibling =
        floor.files.test(`${name}.ts`) ||
        floor.files.test(`${name}.tsx`) ||
        floor.files.test(`${name}/index.ts`);
      return !sibling && !floor.may.test(name);
    })
    .map((name) => `${file} → ${name}`);
}

describe('the house', () => {
  it('has no import that points up', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => faults(file, readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['utils/domain/day.ts', "import { database } from '../db/open';"],
    ['utils/domain/day.ts', "import * as v from 'valibot';"],
    ['utils/search/search.ts', "import { database } from '../db/open';"],
    ['utils/db/queries.ts', "import { browser } from '../browser';"],
    ['utils/db/queries.ts', "export { huggingFace } from '../sources/hugging-face';"],
    ['components/popup.tsx', "import { putDay } from '../utils/db/write/world';"],
    ['components/popup.tsx', "import { refresh } from '../utils/worker/refresh';"],
    ['components/popup.tsx', "import { sources } from '../utils/sources';"],
    ['utils/worker/badge.ts', "import browser from 'webextension-polyfill';"],
    ['utils/worker/badge.ts', "const late = await import('../../components/popup');"],
    ['entrypoints/popup/main.tsx', "import { createWorker } from '../../utils/worker/worker';"],
    ['utils/helpers/misc.ts', ''],
  ])('would not stand %s with %s', (file, text) => {
    expect(faults(file, text)).toHaveLength(1);
  });

  it('says in the first line of each file what it is', () => {
    const silent = files.filter(
      (file) => !/^(\/\/ |\/\* )\S/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it('has no traces of a merge that was not finished', () => {
    const texts = ['README.md', 'CHANGELOG.md', ...files];
    // Also as the formatter of Markdown leaves them.
    const traces = /^\s*(?:<{7} |\\?={7}$|(?:> ?){7})/m;
    const isTraced = (text: string) => traces.test(text);
    expect(texts.filter((file) => isTraced(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
    expect(
      ['<<<<<<< HEAD', '=======', '  \\=======', '>>>>>>> 65f7', '> > > > > > > 65f7'].every(isTraced),
    ).toBe(true);
  });

  it('has no debt past its date', () => {
    const debts = files.flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/TODO(?: \[(\d{4}-\d{2}-\d{2})\])?.*/g)].map(
        ([text, date]) => ({ file, text, date }),
      ),
    );
    expect(debts.filter(({ date }) => !date || Date.parse(date) < Date.now())).toEqual([]);
  });
});
