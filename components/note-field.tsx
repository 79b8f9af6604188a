// The note on a paper, written down with every key.
import { useEffect, useRef } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { act, type Action } from '../utils/domain/action';
import { noteText, type Note } from '../utils/domain/note';
import { t } from '../utils/text';
import { OPENING } from './opening';

interface Props {
  row: ShownPaper;
  onMark: (action: Action, rows: ShownPaper[]) => void;
}

export function NoteField({ row, onMark }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const written = noteText(row.marks?.note);
  /** What was written last stands in the field before the database tells of it. */
  const latest = useRef(row);
  latest.current = row;
  /** The note that stands in the field. */
  const seen = useRef(row.marks?.note);
  const follow = () => {
    // Under the reader's hands the text is theirs: what another page wrote meanwhile is kept beside it, not written over.
    if (!field.current || document.activeElement === field.current) return;
    field.current.value = written;
    seen.current = row.marks?.note;
  };
  useEffect(follow);
  const write = (text: string) => {
    const action: Action = { kind: 'note', text, by: OPENING };
    const painted = withNote(latest.current, seen.current);
    onMark(action, [painted]);
    const marks = act(action, row.paper, painted.marks, Date.now())?.marks;
    if (!marks) return;
    latest.current = { ...latest.current, marks };
    seen.current = marks.note;
  };
  return (
    <textarea
      ref={field}
      class="note"
      data-field="note"
      rows={3}
      dir="auto"
      defaultValue={written}
      placeholder={t('note')}
      aria-label={t('note')}
      // The focus leaves after this turn.
      onBlur={() => setTimeout(follow)}
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
    />
  );
}

/** A paper with this note, whatever was written elsewhere. */
function withNote(row: ShownPaper, note: Note | undefined): ShownPaper {
  if (!row.marks) return row;
  const { note: _, ...others } = row.marks;
  return { ...row, marks: { ...others, ...(note && { note }) } };
}
