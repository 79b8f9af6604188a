// What must hold of the stored lists at every moment, whatever happened before.
import { database } from '../../utils/db/open';

/** Each kept paper with other counts than its list, each place without its listed paper and the reverse, each paper listed twice, each empty list. */
export async function listFaults(): Promise<string[]> {
  const tx = (await database()).transaction(['listings', 'places', 'kept']);
  const [listings, ids, places, kept] = await Promise.all([
    tx.objectStore('listings').getAll(),
    tx.objectStore('places').getAllKeys(),
    tx.objectStore('places').getAll(),
    tx.objectStore('kept').getAll(),
  ]);
  const listed = listings.flatMap(({ source, day, submissions }) =>
    submissions.map(({ paper }) => ({ id: paper.id, at: `${paper.id} on ${day} of ${source}` })),
  );
  const held = new Set(listed.map(({ at }) => at));
  const placed = new Set(ids.map((id, i) => `${id} on ${places[i]!.day} of ${places[i]!.source}`));
  const counts = new Map(listings.flatMap((l) => l.submissions.map((s) => [s.paper.id, s.counts.upvotes])));
  return [
    ...kept
      .filter((facts) => (counts.get(facts.paper.id) ?? facts.counts.upvotes) !== facts.counts.upvotes)
      .map(({ paper }) => `kept with other counts than listed: ${paper.id}`),
    ...[...placed].filter((at) => !held.has(at)).map((at) => `placed and not listed: ${at}`),
    ...[...held].filter((at) => !placed.has(at)).map((at) => `listed and not placed: ${at}`),
    ...listed
      .filter(({ id }, i) => listed.findIndex((other) => other.id === id) < i)
      .map(({ at }) => `listed twice: ${at}`),
    ...listings.filter(({ submissions }) => submissions.length === 0).map(({ day }) => `empty: ${day}`),
  ];
}
