// Every paper of the recordings, each once. They lie beside the project and are never part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Paper } from '../../utils/domain/paper';
import { huggingFace } from '../../utils/sources/hugging-face';

export const RECORDINGS = path.resolve(process.env.FEED_RECORDINGS ?? '../shared/recordings');

/** None where the recordings are absent. */
export const recordedPapers: Paper[] = [...new Map(papers().map((paper) => [paper.id, paper])).values()];

function papers(): Paper[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const body: unknown = JSON.parse(readFileSync(path.join(RECORDINGS, name), 'utf8'));
      return huggingFace.parse(body).rows.map((row) => row.paper);
    });
}
