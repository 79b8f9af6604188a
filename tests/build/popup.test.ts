// What the popup waits for: the files of its page, and no other than those that its size is measured by.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const measured = JSON.parse(readFileSync('.size-limit.json', 'utf8')) as { name: string; path: string[] }[];

it.each([
  ['chrome-mv3', 'popup'],
  ['firefox-mv3', 'popup (Firefox)'],
])('the popup of %s loads what is measured', (build, name) => {
  const files = globSync(measured.find((each) => each.name === name)!.path);
  const page = readFileSync(`.output/${build}/popup.html`, 'utf8');
  const loaded = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) =>
    path.join('.output', build, file!),
  );
  expect(loaded.length).toBeGreaterThan(2);
  const all = new Set([`.output/${build}/popup.html`, ...loaded]);
  // What these import in turn is named in the page too, or it would be asked for later than it is needed.
  for (const file of loaded.filter((each) => each.endsWith('.js'))) {
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
      all.add(path.join('.output', build, 'chunks', imported!));
    }
  }
  expect([...all].toSorted()).toEqual(files.toSorted());
});
