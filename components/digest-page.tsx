// A digest to read, to print, and to hand on.
import { digestOf } from '../utils/db/digests';
import type { Day } from '../utils/domain/day';
import type { Digest, DigestRow } from '../utils/domain/digest';
import { digestName } from '../utils/digest-name';
import { dayName, t, titleOf } from '../utils/text';
import { DigestTools } from './digest-tools';
import { digestFacts, digestIntro, sectionName } from './digest-words';
import { FailureNotice } from './failure-notice';
import { viewName, type Route } from './route';
import { RouteLink } from './route-link';
import { TheirMail } from './their-mail';
import type { Actions } from './use-actions';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { usePageTitle } from './use-page-title';

const STORES = ['digests'] as const;

interface Props {
  day: Day;
  actions: Actions;
  onGo: (route: Route) => void;
}

export function DigestPage({ day, actions, onGo }: Props) {
  const now = useNow(60_000);
  const { value, failure } = useLive(async () => ({ digest: await digestOf(day) }), STORES, day);
  const digest = value?.digest;
  const name = digest ? digestName(digest, now) : viewName({ kind: 'digest', day }, now);
  usePageTitle(value && name);
  return (
    <div class="text-page digest">
      <p class="all-digests">
        <RouteLink to={{ view: { kind: 'digest' } }} onGo={onGo}>
          {t('digests_all')}
        </RouteLink>
      </p>
      {failure && <FailureNotice failure={failure} />}
      {value && !digest && <p>{t('digest_missing', { day: dayName(day, now) })}</p>}
      {digest && (
        <>
          <h2>{name}</h2>
          <p class="quiet">{digestIntro(digest, now)}</p>
          {digest.sections.length === 0 ? (
            <p>{t('digest_nothing')}</p>
          ) : (
            <DigestTools digest={digest} actions={actions} now={now} />
          )}
          <Sections digest={digest} now={now} onGo={onGo} />
          <TheirMail />
        </>
      )}
    </div>
  );
}

function Sections({ digest, now, onGo }: { digest: Digest; now: number; onGo: (route: Route) => void }) {
  return (
    <>
      {digest.sections.map(({ name, rows, count }) => (
        <section key={name}>
          <h3>
            {sectionName(name)}{' '}
            <small>{t(rows.length < count ? 'digest_shown' : 'papers', { shown: rows.length, count })}</small>
          </h3>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <RouteLink to={routeOf(row)} onGo={onGo}>
                  <span dir="auto">{titleOf(row)}</span>
                </RouteLink>
                <p class="facts">{digestFacts(row, now)}</p>
                {row.aiSummary && (
                  <p dir="auto">
                    <b>{t('ai_summary')}</b> {row.aiSummary}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A paper beside its list; beside the reading list where it is on none. */
function routeOf({ id, day }: DigestRow): Route {
  return { view: day ? { kind: 'list', span: day } : { kind: 'reading-list' }, paper: id };
}
