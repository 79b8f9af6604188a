// Settings: the switch that pauses the network, and what went out to it.
import { REQUESTS, sentRequests } from '../utils/db/requests';
import { MOST_REQUESTS } from '../utils/domain/request';
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { RequestTable } from './request-table';
import { SETTING_LABELS } from './setting-labels';
import { useLive } from './use-live';
import type { SectionProps } from './use-settings';

export function NetworkSection({ settings: { isPaused }, onSet }: SectionProps) {
  const { value: requests, failure } = useLive(sentRequests, REQUESTS, 'requests');
  return (
    <section id="network">
      <h2>{t('network_heading')}</h2>
      <label>
        <input
          type="checkbox"
          checked={isPaused}
          onChange={({ currentTarget }) => onSet('isPaused', currentTarget.checked)}
        />{' '}
        {t(SETTING_LABELS.isPaused)}
      </label>
      <p class="quiet">{t('paused_intro')}</p>
      <p>{t('network_intro', { count: MOST_REQUESTS })}</p>
      {failure && <FailureNotice failure={failure} />}
      {requests?.length === 0 && <p class="quiet">{t('network_none')}</p>}
      {requests && requests.length > 0 && <RequestTable requests={requests} />}
    </section>
  );
}
