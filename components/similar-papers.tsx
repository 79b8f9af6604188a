// Papers like the one that is open, of those that are stored: looked for when they are asked for.
import { useState } from 'preact/hooks';
import { papersOf } from '../utils/db/found-papers';
import type { Paper } from '../utils/domain/paper';
import { t, titleOf } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { pageFinder } from './page-finder';
import { useLive } from './use-live';

const MOST = 8;

/** The stored papers most like one. */
async function similarTo(paper: Paper) {
  return papersOf(await pageFinder().similarTo(paper, MOST));
}

interface Props {
  paper: Paper;
  onOpen: (id: string) => void;
}

export function SimilarPapers({ paper, onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { value: rows, failure } = useLive(
    async () => (isOpen ? similarTo(paper) : undefined),
    [],
    String(isOpen),
  );
  return (
    <details class="similar" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('similar')}</summary>
      {failure && <FailureNotice failure={failure} />}
      {rows?.length === 0 && <p class="facts">{t('similar_none')}</p>}
      <ul>
        {rows?.map((row) => (
          <li key={row.paper.id}>
            <button type="button" dir="auto" onClick={() => onOpen(row.paper.id)}>
              {titleOf(row.paper)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
