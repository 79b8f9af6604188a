// A paper to read and to work with: its facts, and all that the reader can say of it.
import type { ShownPaper } from '../utils/db/queries';
import { toggled } from '../utils/domain/toggle';
import { isSaved, stateOf, STATES, tagsOf, type State } from '../utils/domain/mark';
import { t, titleOf } from '../utils/text';
import { FileMenu } from './file-menu';
import { STATE_LABELS } from './labels';
import { NoteField } from './note-field';
import { PaperActions } from './paper-actions';
import { PaperDetails } from './paper-details';
import { TagField } from './tag-field';
import type { Actions } from './use-actions';
import './paper-pane.css';

interface Props {
  row: ShownPaper;
  /** All tags there are. */
  tags: string[];
  actions: Actions;
  onClose: () => void;
}

export function PaperPane({ row, tags, actions, onClose }: Props) {
  const { paper, counts, marks } = row;
  const { onMark } = actions;
  const saved = isSaved(marks);
  const setState = (value: string) =>
    onMark(value === '' ? { kind: 'unsave' } : { kind: 'state', state: value as State }, [row]);
  return (
    <>
      <button type="button" class="action back" onClick={onClose}>
        {t('back_to_list')}
      </button>
      <h2 dir="auto">{titleOf(paper)}</h2>
      <p class="by">{paper.authors.map(({ name }) => name).join(', ')}</p>
      <p class="facts">
        {[t('votes_count', { count: counts.upvotes }), t('arxiv_id', { id: paper.id })].join(' · ')}
      </p>
      <div class="pane-actions">
        {saved ? (
          <select
            aria-label={t('state')}
            value={marks ? stateOf(marks) : ''}
            onChange={({ currentTarget }) => setState(currentTarget.value)}
          >
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t('saved_as', { state: t(STATE_LABELS[state]) })}
              </option>
            ))}
            <option value="">{t('saved_label')}</option>
          </select>
        ) : (
          <button type="button" class="action primary" onClick={() => onMark(toggled('save', [row]), [row])}>
            {t('save_label')}
          </button>
        )}
        <FileMenu rows={[row]} actions={actions} />
      </div>
      <PaperActions row={row} onMark={onMark} onCite={actions.onCite} />
      <div class="tags">
        {tagsOf(marks).map((tag) => (
          <span key={tag} class="tag" dir="auto">
            {tag}{' '}
            <button
              type="button"
              aria-label={t('remove_tag', { tag })}
              title={t('remove_tag', { tag })}
              onClick={() => onMark({ kind: 'untag', tag }, [row])}
            >
              ×
            </button>
          </span>
        ))}
        <TagField tags={tags} field="tag" onTag={(tag) => onMark({ kind: 'tag', tag }, [row])} />
      </div>
      <NoteField row={row} onMark={onMark} />
      <div class="details">
        <PaperDetails row={row} />
      </div>
    </>
  );
}
