// What holds of the database whatever came into it: each fault is named.
import { database } from '../../utils/db/open';
import type { Submission } from '../../utils/domain/listing';
import { listFaults } from '../db/faults';
import { faultsOf } from './invariants';

/** Every invariant that the database breaks; none when all is well. */
export async function faultsOfDatabase(): Promise<string[]> {
  const db = await database();
  const submissions = (await db.getAll('listings')).flatMap((listing) => listing.submissions);
  const arrivals = await db.getAllKeys('arrivals');
  return [
    ...(await listFaults()),
    ...submissions.flatMap((submission) =>
      [...faultsOf(submission), ...historyFaults(submission)].map(
        (fault) => `${submission.paper.id}: ${fault}`,
      ),
    ),
    ...arrivals.filter((id) => !/^[\w.-]+(\/\d{7})?$/.test(id)).map((id) => `${id} arrived`),
  ];
}

function historyFaults({ history, counts }: Submission): string[] {
  const { at: _, ...last } = history.at(-1)!;
  const holds = history.length <= 64 && JSON.stringify(last) === JSON.stringify(counts);
  return holds ? [] : ['history'];
}
