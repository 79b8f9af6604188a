// What spans are called.
import { utcMidnight, type Day } from '../utils/domain/day';
import { firstOf, kindOf, lastOf, type Span } from '../utils/domain/span';
import { dayAs, dayName, formatted, t } from '../utils/text';

/** A day, a week by its first and last day, or a month, with its year where it is not this one's. */
export function spanName(span: Span, now: number): string {
  const kind = kindOf(span);
  if (kind === 'day') return dayName(span as Day, now);
  if (kind === 'month') return dayAs(firstOf(span), { month: 'long', year: 'numeric' });
  const days = formatted(Intl.DateTimeFormat, { dateStyle: 'medium', timeZone: 'UTC' });
  return t('week_name', {
    week: String(Number(span.split('-W')[1])),
    days: days.formatRange(utcMidnight(firstOf(span)), utcMidnight(lastOf(span))),
  });
}
