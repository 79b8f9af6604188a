// What a watch caught: the last first.
import { CAUGHT, caughtView, type CaughtView as Caught } from '../utils/db/watches';
import { t, type TextKey } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { FailureNotice } from './failure-notice';
import type { ListProps } from './library-list';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { hashOf } from './route';
import { useChoice } from './use-choice';
import { useLive } from './use-live';
import { watchName } from './watch-words';
import './watches.css';

const NONE: ReadonlySet<string> = new Set();

export function CaughtView({ id, active, beside, actions, tags }: ListProps & { id: string }) {
  const { value: view, failure } = useLive(() => caughtView(id), CAUGHT, id);
  const rows = view?.rows ?? [];
  const { choice, chosen } = useChoice(rows);
  return (
    <>
      <div class="list-head">
        <div class="caught-head">
          <b dir="auto">{view?.rule && watchName(view.rule)}</b>
          <a href={`library.html${hashOf({ view: { kind: 'watches' } })}`}>{t('watch_all')}</a>
        </div>
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!view && !failure && <Placeholders label={t('reading')} />}
      {view && rows.length === 0 && <p class="empty">{t(whyEmpty(view))}</p>}
      {view && rows.length > 0 && (
        <>
          <p class="news-line">
            <span>
              {[
                t('papers', { count: rows.length }),
                view.dismissedCount > 0 && t('dismissed_count', { count: view.dismissedCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          <PaperList
            key={id}
            rows={rows}
            newIds={NONE}
            active={active}
            onMark={actions.onMark}
            onCite={actions.onCite}
            beside={beside}
            choice={choice}
          />
        </>
      )}
    </>
  );
}

/** Why there is nothing to show. */
function whyEmpty({ rule, dismissedCount }: Caught): TextKey {
  if (!rule) return 'watch_gone';
  if (dismissedCount > 0) return 'all_dismissed';
  return rule.excludes ? 'watch_excluding' : 'watch_caught_nothing';
}
