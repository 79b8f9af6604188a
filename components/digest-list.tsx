// The digests that are kept, and when they come.
import { DIGESTS, digestsView } from '../utils/db/digests';
import { paperCount } from '../utils/domain/digest';
import { digestName } from '../utils/digest-name';
import { t } from '../utils/text';
import { DigestForm } from './digest-form';
import { FailureNotice } from './failure-notice';
import { TheirMail } from './their-mail';
import { RouteLink } from './route-link';
import type { Route } from './route';
import { useDigestTimes } from './use-digest-times';
import { useLive } from './use-live';
import { useNow } from './use-now';

export function DigestList({ onGo }: { onGo: (route: Route) => void }) {
  const { value: view, failure } = useLive(digestsView, DIGESTS, 'digests');
  const now = useNow(60_000);
  const { unwritten, onTimes } = useDigestTimes();
  const problem = unwritten ?? failure;
  return (
    <div class="text-page">
      <h2>{t('digest')}</h2>
      <p>{t('digest_about')}</p>
      {problem && <FailureNotice failure={problem} isUnwritten={unwritten !== undefined} />}
      {view && (
        <>
          <DigestForm times={view.times} onTimes={onTimes} />
          <section>
            <h3>{t('digests_kept')}</h3>
            {view.digests.length === 0 && <p class="quiet">{t('digests_none')}</p>}
            <ul>
              {view.digests.map((digest) => (
                <li key={digest.day}>
                  <RouteLink to={{ view: { kind: 'digest', day: digest.day } }} onGo={onGo}>
                    {digestName(digest, now)}
                  </RouteLink>{' '}
                  <span class="quiet">
                    {digest.sections.length > 0
                      ? t('papers', { count: paperCount(digest) })
                      : t('digest_nothing_short')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <TheirMail />
        </>
      )}
    </div>
  );
}
