// Why a paper is here: the watches that caught it, read once for all rows of the page.
import { useEffect, useState } from 'preact/hooks';
import { subscribe } from '../utils/db/changes';
import { catchers, WATCHES } from '../utils/db/watches';
import type { WatchRule } from '../utils/domain/watch';
import { t } from '../utils/text';
import { watchName } from './watch-words';

/** What every row draws from, and what draws each anew. */
let caught: ReadonlyMap<string, WatchRule[]> = new Map();
const rows = new Set<() => void>();
let end: (() => void) | undefined;

async function read(): Promise<void> {
  // What cannot be read is told by the list itself.
  caught = await catchers().catch(() => caught);
  for (const draw of rows) draw();
}

/** Draws a row anew whenever what watches caught was read. Returns what ends that. */
function follow(draw: () => void): () => void {
  rows.add(draw);
  if (!end) {
    end = subscribe(WATCHES, () => void read());
    void read();
  }
  return () => {
    rows.delete(draw);
    if (rows.size > 0) return;
    end?.();
    end = undefined;
    caught = new Map();
  };
}

export function WhyHere({ id }: { id: string }) {
  const [, setTurn] = useState(0);
  useEffect(() => follow(() => setTurn((now) => now + 1)), []);
  const names = caught.get(id)?.map(watchName).join(', ');
  if (!names) return null;
  return (
    <span class="one-line" dir="auto" title={names}>
      {t('why_here', { names })}
    </span>
  );
}
