// What an open row adds: what there is to say of the paper, and what can be done with it.
import type { ShownPaper } from '../utils/db/queries';
import { NewsOfSaved } from './news-of-saved';
import { PaperActions } from './paper-actions';
import { PaperDetails } from './paper-details';
import type { RowEvents } from './paper-list';

export function OpenRow({ row, onMark, onCite }: RowEvents & { row: ShownPaper }) {
  return (
    <div class="details">
      <NewsOfSaved id={row.paper.id} />
      <PaperDetails row={row} />
      <PaperActions row={row} onMark={onMark} onCite={onCite} />
    </div>
  );
}
