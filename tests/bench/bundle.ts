// Pages of the bench's own, laid beside an extension's files.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** The script of a page, with all it imports: `entry` is its file in this folder. */
export async function bundled(entry: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, entry), formats: ['es'], fileName: 'page' },
    },
  });
  if (!Array.isArray(bundle)) throw new Error('A library is built into an array of bundles.');
  return bundle[0]!.output[0].code;
}

/** Writes a page that runs a script: `name.html`. */
export function writePage(folder: string, name: string, script: string): void {
  writeFileSync(path.join(folder, `${name}.js`), script);
  writeFileSync(
    path.join(folder, `${name}.html`),
    `<!doctype html><script type="module" src="${name}.js"></script>`,
  );
}
