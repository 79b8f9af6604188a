// The folder that a browser of ours lives in: removed when it closes, or else with the process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function newProfile(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `broadsheet-${name}-`));
  process.once('exit', () => removeProfile(folder));
  return folder;
}

/** To be called when its browser has closed: Vitest kills its workers, and then no exit is heard. */
export function removeProfile(folder: string): void {
  // A browser that is still dying may write into it: that is tried again.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
