// What went out to the network, request by request.
import type { Failure } from '../utils/domain/failure';
import type { SentRequest } from '../utils/domain/request';
import { formatted, number, t, type TextKey } from '../utils/text';
import { byteSize, milliseconds } from './units';

/** `requests`: in the order to show them. */
export function RequestTable({ requests }: { requests: SentRequest[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <section class="table" aria-label={t('network_heading')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('request_at')}</th>
            <th scope="col">{t('request_host')}</th>
            <th scope="col">{t('request_path')}</th>
            <th scope="col">{t('request_size')}</th>
            <th scope="col">{t('request_time')}</th>
            <th scope="col">{t('request_status')}</th>
            <th scope="col">{t('request_left')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ at, host, path, end }, i) => (
            <tr key={i}>
              <td>
                <time dateTime={new Date(at).toISOString()}>{second(at)}</time>
              </td>
              <td>{host}</td>
              <td class="path">{path}</td>
              <td>{end && byteSize(end.bytes)}</td>
              <td>{end && milliseconds(end.ms)}</td>
              <td class="status">{status(end)}</td>
              <td>{end?.left !== undefined && number(end.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was wrong with an answer, in short. */
const WRONG: Partial<Record<Failure['kind'], TextKey>> = {
  offline: 'request_offline',
  unavailable: 'request_unavailable',
  'rate-limited': 'request_waiting',
  unexpected: 'request_unexpected',
};

/** The answer's status as it came, for that is no number to count with; and what was wrong with it. */
function status(end: SentRequest['end']): string {
  if (!end) return t('request_open');
  const wrong = end.failure && t(WRONG[end.failure] ?? 'request_failed');
  return [end.status, wrong].filter((part) => part !== undefined).join(' · ');
}

/** A time to the second. */
function second(at: number): string {
  return formatted(Intl.DateTimeFormat, { dateStyle: 'short', timeStyle: 'medium' }).format(at);
}
