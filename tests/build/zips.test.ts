// What would be uploaded: a zip of the very build, and sources from which anybody can build it again, byte for byte.
import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { differences, filesIn, filesOfZip, writeFiles } from '../files.ts';

const BUILD = '.output/firefox-mv3';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const zip = (kind: string) => filesOfZip(`.output/${name}-${version}-${kind}.zip`);

describe('the zip', () => {
  it.each(['chrome', 'firefox'])('for %s holds its build, byte for byte', (browser) => {
    const files = zip(browser);
    expect(Object.keys(files)).toContain('manifest.json');
    expect(differences(files, filesIn(`.output/${browser}-mv3`))).toEqual([]);
  });
});

/** Runs a command where the sources are. */
async function run(command: string, cwd: string, signal: AbortSignal): Promise<void> {
  // A test has an environment of its own, and a build reads it.
  const env = { ...process.env, NODE_ENV: undefined };
  try {
    await promisify(exec)(command, { cwd, env, signal });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    const said = `The sources were not rebuilt, since \`${command}\` failed:\n${stdout}${stderr}`;
    throw new Error(said, { cause });
  }
}

describe('the zip of the sources', () => {
  it('holds what a build needs, how it is done, and nothing else', () => {
    const top = new Set(Object.keys(zip('sources')).map((file) => file.split('/')[0]));
    expect([...top]).toEqual([
      'README.md',
      'components',
      'entrypoints',
      'package-lock.json',
      'package.json',
      'public',
      'tsconfig.json',
      'utils',
      'wxt.config.ts',
    ]);
  });

  it('makes the same build in another folder, byte for byte', { timeout: 400_000 }, async (test) => {
    const folder = mkdtempSync(path.join(tmpdir(), `${name}-sources-`));
    test.onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    writeFiles(folder, zip('sources'));
    await run('npm ci --prefer-offline --no-audit --no-fund', folder, test.signal);
    await run('npm run build:firefox', folder, test.signal);
    const rebuilt = filesIn(path.join(folder, BUILD));
    expect(Object.keys(rebuilt)).toContain('manifest.json');
    expect(differences(rebuilt, filesIn(BUILD))).toEqual([]);
  });
});
