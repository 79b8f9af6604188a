// The reads of sources.
import type { SourceId } from '../domain/listing';
import { database } from './open';
import type { SourceState } from './schema';

/** What is known of a source? */
export async function sourceState(source: SourceId): Promise<SourceState> {
  return (await (await database()).get('sources', source)) ?? { source, days: {} };
}
