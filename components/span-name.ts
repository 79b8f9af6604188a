// What spans are called.
import { utcMidnight, type Day } from '../utils/domain/day';
import { firstOf, kindOf, lastOf, type Span } from '../utils/domain/span';
import { dayName, formatted, locale, t } from '../utils/text';

/** A day, a week by its first and last day, or a month, with its year where it is not this one's. */
export function spanName(span: Span, now: number): string {
  const kind = kindOf(span);
  if (kind === 'day') return dayName(span as Day, now);
  const first = utcMidnight(firstOf(span));
  if (kind === 'month') {
    const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return formatted('month', () => new Intl.DateTimeFormat(locale(), options)).format(first);
  }
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  const days = formatted('week', () => new Intl.DateTimeFormat(locale(), options));
  return t('week_name', {
    week: String(Number(span.split('-W')[1])),
    days: days.formatRange(first, utcMidnight(lastOf(span))),
  });
}
