import { beforeEach, describe, expect, it, vi } from 'vitest';
import { utcDate } from '../components/units';
import { ago, dayName, exactTime, number, t, time, weekday, when } from '../utils/text';

const now = new Date(2026, 10, 20, 12, 0).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('words', () => {
  beforeEach(() => void vi.stubGlobal('navigator', { languages: ['de-DE', 'en-GB', 'en'] }));

  it('fill their gaps, numbers as the reader writes them', () => {
    expect(t('submitted_by', { name: 'Mira' })).toBe('submitted by Mira');
    expect(t('papers', { count: 1204 })).toBe('1,204 papers');
    expect(t('papers', { count: 1 })).toBe('1 paper');
    expect(t('submitted_by', { name: '{count} $& <b>' })).toBe('submitted by {count} $& <b>');
  });

  it("write days in the reader's own kind of the language", () => {
    expect(dayName('2026-11-20', now)).toBe('Friday 20 November');
    expect(dayName('2025-11-20', now)).toBe('Thursday, 20 November 2025');
    expect(weekday('2026-11-23')).toBe('Monday');
    expect(utcDate(Date.parse('2026-08-17T00:00:00Z'))).toBe('17 August 2026');
    expect(number(1234.5)).toBe('1,234.5');
  });

  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [4 * MINUTE, '4 minutes ago'],
    [HOUR, '1 hour ago'],
    [26 * HOUR, 'yesterday'],
    [6 * 24 * HOUR, '6 days ago'],
  ])('say how long ago %s ms were', (age, words) => {
    expect(ago(now - age, now)).toBe(words);
  });

  it('name the time itself where it lies ahead or far back', () => {
    expect(ago(now + MINUTE, now)).toBe(exactTime(now + MINUTE));
    expect(ago(now - 8 * 24 * HOUR, now)).toBe(exactTime(now - 8 * 24 * HOUR));
  });

  it.each([
    [-HOUR, 'at 11:00'],
    [-13 * HOUR, 'on Thursday at 23:00'],
    [14 * HOUR, 'at 02:00'],
    [40 * HOUR, 'on Sunday at 04:00'],
    [-10 * 24 * HOUR, 'on 10 November 2026 at 12:00'],
  ])('say when %s ms from now is', (distance, words) => {
    expect(when(now + distance, now)).toBe(words);
    expect(words).toContain(time(now + distance));
  });
});
