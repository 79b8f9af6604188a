// The files of a folder or a zip, by their path: to pack them, unpack them, and tell whether two are the same.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** Contents by path, written with `/`. */
export type Files = Record<string, Uint8Array>;

/** Every file of a folder. */
export function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    found.map(({ parentPath, name }) => {
      const full = path.join(parentPath, name);
      return [path.relative(folder, full).replaceAll(path.sep, '/'), readFileSync(full)];
    }),
  );
}

export function filesOfZip(file: string): Files {
  return unzipSync(readFileSync(file));
}

export function zipped(files: Files): Uint8Array {
  return zipSync(files);
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(folder, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** The paths that only one of two has, or whose content differs by a byte. */
export function differences(one: Files, other: Files): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => {
    const [a, b] = [one[name], other[name]];
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}
