// A paper to read and to work with: its facts, and all that the reader can say of it.
import { useEffect, useRef } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { profilePage } from '../utils/domain/link';
import { toggled } from '../utils/domain/toggle';
import { isSaved, stateOf, STATES, tagsOf, type State } from '../utils/domain/mark';
import { listed, t, titleOf } from '../utils/text';
import { FileMenu } from './file-menu';
import { STATE_LABELS } from './labels';
import { NewsOfSaved } from './news-of-saved';
import { NoteField } from './note-field';
import { PaperActions } from './paper-actions';
import { PaperDetails } from './paper-details';
import { PaperMore } from './paper-more';
import { SimilarPapers } from './similar-papers';
import { TagField } from './tag-field';
import type { Actions } from './use-actions';
import { CaughtBy } from './why-here';
import './paper-pane.css';

interface Props {
  row: ShownPaper;
  /** All tags there are. */
  tags: string[];
  actions: Actions;
  /** Opens another paper in its place. */
  onOpen: (id: string) => void;
  onClose: () => void;
}

export function PaperPane({ row, tags, actions, onOpen, onClose }: Props) {
  const { paper, counts, marks } = row;
  const { onMark } = actions;
  const saved = isSaved(marks);
  const pane = useRef<HTMLDivElement>(null);
  /** Whether the control that was pressed gives way to another, which takes the focus then. */
  const changing = useRef(false);
  useEffect(() => {
    if (changing.current) pane.current?.querySelector<HTMLElement>('select, button')?.focus();
    changing.current = false;
  }, [saved]);
  const setState = (value: string) => {
    changing.current = value === '';
    onMark(value === '' ? { kind: 'unsave' } : { kind: 'state', state: value as State }, [row]);
  };
  const save = () => {
    changing.current = true;
    onMark(toggled('save', [row]), [row]);
  };
  const removeTag = (tag: string) => {
    onMark({ kind: 'untag', tag }, [row]);
    tagged.current?.querySelector('input')?.focus();
  };
  const tagged = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" class="action back" onClick={onClose}>
        {t('back_to_list')}
      </button>
      <h2 dir="auto">{titleOf(paper)}</h2>
      <p class="by">
        {paper.authors.map(({ name, user }, i) => (
          <>
            {/* What a list has between two. */}
            {i > 0 && listed(['', ''])}
            <Profile name={name} handle={user} />
          </>
        ))}
        {paper.organization && (
          <>
            {' · '}
            <Profile name={paper.organization.name} handle={paper.organization.handle} />
          </>
        )}
      </p>
      <p class="facts">
        {[t('votes_count', { count: counts.upvotes }), t('arxiv_id', { id: paper.id })].join(' · ')}
      </p>
      <div class="facts">
        <CaughtBy id={paper.id} />
      </div>
      <div class="pane-actions" ref={pane}>
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
          <button type="button" class="action primary" onClick={save}>
            {t('save_label')}
          </button>
        )}
        <FileMenu rows={[row]} actions={actions} />
      </div>
      <PaperActions row={row} onMark={onMark} onCite={actions.onCite} />
      <div class="tags" ref={tagged}>
        {tagsOf(marks).map((tag) => (
          <span key={tag} class="tag" dir="auto">
            {tag}{' '}
            <button
              type="button"
              aria-label={t('remove_tag', { tag })}
              title={t('remove_tag', { tag })}
              onClick={() => removeTag(tag)}
            >
              ×
            </button>
          </span>
        ))}
        <TagField tags={tags} field="tag" onTag={(tag) => onMark({ kind: 'tag', tag }, [row])} />
      </div>
      <NoteField row={row} onMark={onMark} />
      <div class="details">
        <NewsOfSaved id={paper.id} />
        <PaperDetails row={row} />
        <PaperMore row={row} />
        <SimilarPapers paper={paper} onOpen={onOpen} />
      </div>
    </>
  );
}

/** A name, with the page of who claimed it or stands behind it. */
function Profile({ name, handle }: { name: string; handle: string | undefined }) {
  const page = handle === undefined ? undefined : profilePage(handle);
  if (!page) return <>{name}</>;
  return (
    <a href={page} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
