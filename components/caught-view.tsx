// What watches caught and what became of saved papers, all of it or some: the last first.
import { GROWN, grownBetween } from '../utils/db/growth';
import { CAUGHT, caughtBetween, caughtView, type CaughtView } from '../utils/db/watches';
import { exactTime, t, type TextKey } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { FailureNotice } from './failure-notice';
import type { ListProps } from './library-list';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { hashOf, type View } from './route';
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

/** Saved papers that something became of, the last first. */
export function GrownView(list: ListProps) {
  const live = useLive(async () => ({ rows: await grownBetween(0), dismissedCount: 0 }), GROWN, 'grown');
  return <Caught {...live} {...list} name={t('grown')} nothing={t('grown_none')} all={ALL_SAVED} />;
}

/** What a notification told of, between moments (epoch ms). */
interface Told {
  /** What was caught after one and up to the other. */
  after: number;
  until: number;
  /** Of saved papers what became of them after this one; nothing, if that was not told of. */
  grownAfter?: number;
}

/** What a notification told of: what was caught, and then the saved papers with news. */
export function SignalView({ after, until, grownAfter, ...list }: ListProps & Told) {
  const told = { after, until, ...(grownAfter !== undefined && { grownAfter }) };
  const live = useLive(() => toldView(told), [...CAUGHT, ...GROWN], JSON.stringify(told));
  const nothing = (live.value?.dismissedCount ?? 0) > 0 ? t('all_dismissed') : t('caught_gone');
  return (
    <Caught
      {...live}
      {...list}
      name={t('caught_at', { when: exactTime(until) })}
      nothing={nothing}
      {...(live.value?.isOfSaved && { all: ALL_SAVED })}
    />
  );
}

interface ToldView extends CaughtView {
  /** The first of the saved papers with news, where others come before it. */
  firstGrown?: string;
  /** Nothing was caught: all of it is of saved papers. */
  isOfSaved?: boolean;
}

async function toldView({ after, until, grownAfter }: Told): Promise<ToldView> {
  const [caught, grown] = await Promise.all([
    caughtBetween(after, until),
    grownAfter === undefined ? [] : grownBetween(grownAfter, until),
  ]);
  const here = new Set(caught.rows.map(({ paper }) => paper.id));
  const others = grown.filter(({ paper }) => !here.has(paper.id));
  const isOfSaved = caught.rows.length + caught.dismissedCount === 0 && others.length > 0;
  const first = isOfSaved ? undefined : others[0];
  return {
    ...caught,
    rows: [...caught.rows, ...others],
    ...(first && { firstGrown: first.paper.id }),
    isOfSaved,
  };
}

/** Where all of it is, of which these are some. */
interface All {
  view: View;
  label: TextKey;
}

const ALL_WATCHES: All = { view: { kind: 'watches' }, label: 'watch_all' };
const ALL_SAVED: All = { view: { kind: 'reading-list' }, label: 'all_saved' };

interface CaughtProps extends ListProps, Live<ToldView> {
  name: string | undefined;
  /** Why there is nothing to show, once that is known. */
  nothing: string | undefined;
  all?: All;
}

function Caught(props: CaughtProps) {
  const { value: view, failure, name, nothing, all = ALL_WATCHES, active, beside, actions, tags } = props;
  const rows = view?.rows ?? [];
  const { choice, chosen } = useChoice(rows);
  return (
    <>
      <div class="list-head">
        <div class="caught-head">
          <b dir="auto">{name}</b>
          <a href={`library.html${hashOf(all)}`}>{t(all.label)}</a>
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
            above={(id) => id === view.firstGrown && <h2 class="group">{t('grown')}</h2>}
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
