// A list that is read by the reader's wish: its head, what went wrong, its papers, or why there are none.
import type { ComponentChildren } from 'preact';
import type { ShownPaper } from '../utils/db/queries';
import type { Failure } from '../utils/domain/failure';
import type { Standing } from '../utils/domain/status';
import { t } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import type { ListProps } from './library-list';
import { Notices } from './notices';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { useChoice } from './use-choice';
import type { Reading } from './use-reading';
import { useRefresh } from './use-refresh';

const NONE: ReadonlySet<string> = new Set();

interface Props extends ListProps {
  /** Tells this list from others in its place. */
  name: string;
  /** Once it is known. */
  view: { rows: ShownPaper[]; standing: Standing } | undefined;
  failure: Failure | undefined;
  reading: Reading;
  /** The line above the papers. */
  news: ComponentChildren;
  /** What is said while the first papers are being read, and where there are none. */
  loading: string;
  nothing: string;
  /** The head of the list. */
  children: ComponentChildren;
}

export function ReadList(props: Props) {
  const { name, view, failure, reading, news, loading, nothing, children } = props;
  const { active, beside, actions, tags } = props;
  const { onRefresh } = useRefresh(actions.say, view?.standing.checkedAt);
  const { choice, chosen } = useChoice(view?.rows ?? []);
  return (
    <>
      <div class="list-head">
        {children}
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={failure}
        stuck={reading.failure}
        standing={view?.standing}
        unwritten={undefined}
        onGrant={onRefresh}
      />
      <p class="news-line">{news}</p>
      {view && view.rows.length > 0 && (
        <PaperList
          key={name}
          rows={view.rows}
          newIds={NONE}
          active={active}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
      {view?.rows.length === 0 && reading.isReading && <Placeholders label={loading} />}
      {/* Why it could not be read is said above. */}
      {view?.rows.length === 0 && !reading.isReading && !reading.failure && <p class="empty">{nothing}</p>}
      {!view && !failure && <Placeholders label={t('reading')} />}
    </>
  );
}
