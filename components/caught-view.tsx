// What watches caught, one of them or all in some time: the last first.
import { CAUGHT, caughtBetween, caughtView, type CaughtView } from '../utils/db/watches';
import { exactTime, t, type TextKey } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { FailureNotice } from './failure-notice';
import type { ListProps } from './library-list';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { hashOf } from './route';
import { useChoice } from './use-choice';
import { useLive, type Live } from './use-live';
import { watchName } from './watch-words';
import './watches.css';

const NONE: ReadonlySet<string> = new Set();

/** What a watch caught. */
export function WatchView({ id, ...list }: ListProps & { id: string }) {
  const live = useLive(() => caughtView(id), CAUGHT, id);
  const rule = live.value?.rule;
  return (
    <Caught
      {...live}
      {...list}
      name={rule && watchName(rule)}
      nothing={live.value && t(whyEmpty(live.value))}
    />
  );
}

/** What a notification told of: what was caught after one moment and up to another (epoch ms). */
export function SignalView({ after, until, ...list }: ListProps & { after: number; until: number }) {
  const live = useLive(() => caughtBetween(after, until), CAUGHT, `${after} ${until}`);
  const nothing = (live.value?.dismissedCount ?? 0) > 0 ? t('all_dismissed') : t('caught_gone');
  return <Caught {...live} {...list} name={t('caught_at', { when: exactTime(until) })} nothing={nothing} />;
}

interface CaughtProps extends ListProps, Live<CaughtView> {
  name: string | undefined;
  /** Why there is nothing to show, once that is known. */
  nothing: string | undefined;
}

function Caught({ value: view, failure, name, nothing, active, beside, actions, tags }: CaughtProps) {
  const rows = view?.rows ?? [];
  const { choice, chosen } = useChoice(rows);
  return (
    <>
      <div class="list-head">
        <div class="caught-head">
          <b dir="auto">{name}</b>
          <a href={`library.html${hashOf({ view: { kind: 'watches' } })}`}>{t('watch_all')}</a>
        </div>
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!view && !failure && <Placeholders label={t('reading')} />}
      {view && rows.length === 0 && <p class="empty">{nothing}</p>}
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
function whyEmpty({ rule, dismissedCount }: CaughtView): TextKey {
  if (!rule) return 'watch_gone';
  if (dismissedCount > 0) return 'all_dismissed';
  return rule.excludes ? 'watch_excluding' : 'watch_caught_nothing';
}
