// A popup and a worker of a few lines that only read our database. What they take above the blank extension is about what
// the browser itself takes for that, whatever is shown.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Shows the rows that the window has room for, and the others two frames later. */
const POPUP = `
const html = (rows) => rows.map(({ paper, counts }) => '<article class="paper"><p class="votes">' + counts.upvotes +
  '</p><div><h2>' + paper.title + '</h2><p class="authors">' + paper.authors.map(({ name }) => name).join(', ') +
  '</p></div></article>').join('');
const app = document.getElementById('app');
indexedDB.open('broadsheet').onsuccess = ({ target: { result: db } }) => {
  db.transaction('listings').objectStore('listings').openCursor(null, 'prev').onsuccess = ({ target }) => {
    const { submissions } = target.result.value;
    app.innerHTML = html(submissions.slice(0, 7));
    const rest = () => app.insertAdjacentHTML('beforeend', html(submissions.slice(7)));
    requestAnimationFrame(() => requestAnimationFrame(rest));
  };
};
`;

/** Counts what arrived since the reader looked last, at each message. */
const WORKER = `
chrome.runtime.onMessage.addListener(() => {
  indexedDB.open('broadsheet').onsuccess = ({ target: { result: db } }) => {
    const tx = db.transaction(['looks', 'arrivals']);
    tx.objectStore('looks').get('badgeUntil').onsuccess = ({ target: { result: look } }) => {
      const since = IDBKeyRange.lowerBound(look.value, true);
      tx.objectStore('arrivals').index('arrivedAt').getAllKeys(since).onsuccess = ({ target: { result: ids } }) =>
        chrome.action.setBadgeText({ text: String(ids.length) });
    };
  };
});
`;

/** Puts them into a copy of the build, in the place of its own. */
export function writeLeast(folder: string): void {
  const sheet = readdirSync(path.join(folder, 'assets')).find((name) => name.startsWith('shared'));
  if (!sheet) throw new Error('The build has no sheet of the popup.');
  writeFileSync(
    path.join(folder, 'popup.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Least</title><link rel="stylesheet" href="/assets/${sheet}"><body class="popup"><main id="app"></main><script src="/popup.js"></script></body></html>`,
  );
  writeFileSync(path.join(folder, 'popup.js'), POPUP);
  writeFileSync(path.join(folder, 'background.js'), WORKER);
}
