// The blank extension that everything is measured against: a worker with one listener, a popup with one line of text.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Blank',
    version: '1.0',
    background: { service_worker: 'background.js' },
    action: { default_popup: 'popup.html' },
  }),
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, respond) => respond({ ok: true }));`,
  'popup.html': `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Blank</title>
  <style>body { width: 420px; height: 600px; margin: 0 }</style>
  <p>One line of text.</p>
</html>`,
};

/** Writes the blank extension into a folder. */
export function writeBlank(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
}

/** Writes an extension that has nothing, no worker either, into a folder. */
export function writeBare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Bare', version: '1.0', permissions: ['unlimitedStorage'] };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}
