// The reads of one paper's details: what its source told of it, and how its counts stood over time.
import type { Details } from '../domain/details';
import type { CountsPoint } from '../domain/history';
import { listed } from './listed';
import { database } from './open';

/** What is known of one paper beyond its row. */
export interface DetailsView {
  id: string;
  details?: Details;
  /** Since the paper was first seen on a list; empty where it was on none. */
  history: CountsPoint[];
  /** When it was submitted to the list it is on (epoch ms), if that is known. */
  submittedAt?: number;
}

/** The stores whose changes tell of a paper's details. */
export const DETAILS = ['details', 'listings'] as const;

/** What did the source tell of a paper, and how did its counts move? */
export async function detailsView(id: string): Promise<DetailsView> {
  const tx = (await database()).transaction(['details', 'places', 'listings']);
  const stores = { places: tx.objectStore('places'), listings: tx.objectStore('listings') };
  const [details, submissions] = await Promise.all([tx.objectStore('details').get(id), listed(stores, [id])]);
  const submission = submissions.get(id);
  return {
    id,
    ...(details && { details }),
    history: submission?.history ?? [],
    ...(submission?.submittedAt !== undefined && { submittedAt: submission.submittedAt }),
  };
}
