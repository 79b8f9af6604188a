// What must hold of the stored lists at every moment, whatever happened before.
import { database } from '../../utils/db/open';

/** Each place without its listed paper, each listed paper without its place, each paper listed twice, each empty list. */
export async function listFaults(): Promise<string[]> {
  const tx = (await database()).transaction(['listings', 'places']);
  const [listings, ids, places] = await Promise.all([
    tx.objectStore('listings').getAll(),
    tx.objectStore('places').getAllKeys(),
    tx.objectStore('places').getAll(),
  ]);
  const listed = listings.flatMap(({ source, day, submissions }) =>
    submissions.map(({ paper }) => ({ id: paper.id, at: `${paper.id} on ${day} of ${source}` })),
  );
  const held = new Set(listed.map(({ at }) => at));
  const placed = new Set(ids.map((id, i) => `${id} on ${places[i]!.day} of ${places[i]!.source}`));
  return [
    ...[...placed].filter((at) => !held.has(at)).map((at) => `placed and not listed: ${at}`),
    ...[...held].filter((at) => !placed.has(at)).map((at) => `listed and not placed: ${at}`),
    ...listed
      .filter(({ id }, i) => listed.findIndex((other) => other.id === id) < i)
      .map(({ at }) => `listed twice: ${at}`),
    ...listings.filter(({ submissions }) => submissions.length === 0).map(({ day }) => `empty: ${day}`),
  ];
}
