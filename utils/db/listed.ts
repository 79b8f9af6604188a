// Papers as the lists have them: each list that holds some of them is read once.
import type { Listing, SourceId, Submission } from '../domain/listing';
import type { Day } from '../domain/day';
import type { Place } from './schema';

/** The stores it reads, in a transaction of the caller's. */
interface Stores {
  places: { get(id: string): Promise<Place | undefined> };
  listings: { get(key: [SourceId, Day]): Promise<Listing | undefined> };
}

/** The submissions of papers by their ids, of those that a list holds. */
export async function listed(
  { places, listings }: Stores,
  ids: readonly string[],
): Promise<Map<string, Submission>> {
  const found = await Promise.all(ids.map((id) => places.get(id)));
  const days = new Map(found.flatMap((place) => (place ? [[`${place.source} ${place.day}`, place]] : [])));
  const lists = await Promise.all([...days.values()].map(({ source, day }) => listings.get([source, day])));
  return new Map(lists.flatMap((list) => list?.submissions ?? []).map((s) => [s.paper.id, s]));
}
