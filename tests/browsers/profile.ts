// The folder that a browser of ours lives in, gone with the process however that ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function newProfile(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `broadsheet-${name}-`));
  // A browser that is still dying may write into it: that is tried again.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
