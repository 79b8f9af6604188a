// What holds of the database whatever came into it: each fault is named.
import { database } from '../../utils/db/open';
import { faultsOf } from './invariants';

/** Every invariant that the database breaks; none when all is well. */
export async function faultsOfDatabase(): Promise<string[]> {
  const tx = (await database()).transaction(['listings', 'places', 'arrivals']);
  const [listings, placed, places, arrivals] = await Promise.all([
    tx.objectStore('listings').getAll(),
    tx.objectStore('places').getAllKeys(),
    tx.objectStore('places').getAll(),
    tx.objectStore('arrivals').getAllKeys(),
  ]);
  const faults: string[] = [];
  const days = new Map<string, string>();
  for (const { day, submissions } of listings) {
    if (submissions.length === 0) faults.push(`${day} is an empty listing`);
    for (const submission of submissions) {
      const { id } = submission.paper;
      faults.push(...faultsOf(submission).map((fault) => `${id}: ${fault}`));
      if (days.has(id)) faults.push(`${id} is listed twice`);
      days.set(id, day);
      const { at: _, ...last } = submission.history.at(-1)!;
      if (submission.history.length > 64 || JSON.stringify(last) !== JSON.stringify(submission.counts))
        faults.push(`${id} has another history`);
    }
  }
  const held = new Map(placed.map((id, i) => [id, places[i]!.day]));
  for (const id of new Set([...days.keys(), ...held.keys()])) {
    if (days.get(id) !== held.get(id)) faults.push(`${id} has its place on ${held.get(id)}`);
  }
  for (const id of arrivals) if (!/^[\w.-]+(\/\d{7})?$/.test(id)) faults.push(`${id} arrived`);
  return faults;
}
