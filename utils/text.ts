// The words people see: from the locale files, with plurals, dates and numbers in the reader's language.
import type messages from '../public/_locales/en/messages.json';
import { browser } from './browser';
import { DAY_MS, utcMidnight, type Day } from './domain/day';

type MessageKey = keyof typeof messages;
type PluralOf<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : never;

/** A message, or the stem of its plural forms (`…_one`, `…_other`), which need a `count`. */
export type TextKey = Exclude<MessageKey, `${string}_one` | `${string}_other`> | PluralOf<MessageKey>;

/** The text of a message with `{name}` replaced; numbers are written as the reader writes them. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const { count } = values;
  // A language may have more forms than a file needs.
  const text =
    typeof count === 'number' ? message(`${key}_${plural(count)}`) || message(`${key}_other`) : message(key);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? ''));
}

/** The words of a language, by the keys of its messages. */
export type Words = Readonly<Record<string, string>>;

/** Those of the language that was chosen, where it is another than the browser's. */
let chosen: Words | undefined;

/** Says all in these words from now on, and without any in those of the browser's language. */
export function sayIn(words: Words | undefined): void {
  chosen = words;
  formats.clear();
}

function message(key: string): string {
  return chosen ? (chosen[key] ?? '') : browser.i18n.getMessage(key);
}

/** A paper's title; its id as long as nothing else is known of it. */
export function titleOf({ id, title }: { id: string; title: string }): string {
  return title || t('arxiv_id', { id });
}

/** Some things as a list: A, B, C. */
export function listed(names: string[]): string {
  return formatted(Intl.ListFormat, { style: 'narrow' }).format(names);
}

/** A number in the reader's way: 1,204. */
export function number(value: number): string {
  return formatted(Intl.NumberFormat).format(value);
}

/** A number in full as long as that is short: 9,999 and then 10K. */
export function brief(value: number): string {
  return value < 10_000 ? number(value) : shortNumber(value);
}

/** A large number in short: 1.2K. */
export function shortNumber(value: number): string {
  return formatted(Intl.NumberFormat, { notation: 'compact' }).format(value);
}

/** A list day: Friday 20 November; with the year where it is not this one's. */
export function dayName(day: Day, now: number): string {
  return dayAs(day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) !== new Date(now).toISOString().slice(0, 4) && { year: 'numeric' }),
  });
}

/** A list day in short: Friday; 6 November where the weekday could be another week's. */
export function shortDay(day: Day, now: number): string {
  if (Math.abs(now - utcMidnight(day)) < 6 * DAY_MS) return weekday(day);
  return dayAs(day, { day: 'numeric', month: 'long' });
}

/** A list day's weekday: Friday. */
export function weekday(day: Day): string {
  return dayAs(day, { weekday: 'long' });
}

/** A list day as options of Intl.DateTimeFormat have it. */
export function dayAs(day: Day, options: Intl.DateTimeFormatOptions): string {
  return formatted(Intl.DateTimeFormat, { ...options, timeZone: 'UTC' }).format(utcMidnight(day));
}

/** When something was or will be: at 09:12; with the weekday or the date where that could be another day's. */
export function when(at: number, now: number): string {
  const ahead = at > now && at - now < DAY_MS;
  const days = Math.abs(startOfDay(at) - startOfDay(now)) / DAY_MS;
  if (ahead || days < 0.5) return t('when_today', { time: time(at) });
  if (days < 6.5) {
    return t('when_weekday', {
      day: formatted(Intl.DateTimeFormat, { weekday: 'long' }).format(at),
      time: time(at),
    });
  }
  return t('when_date', {
    date: formatted(Intl.DateTimeFormat, { dateStyle: 'long' }).format(at),
    time: time(at),
  });
}

/** The time of day of an instant (epoch ms), in the reader's time zone: 09:12. */
export function time(at: number): string {
  return formatted(Intl.DateTimeFormat, { timeStyle: 'short' }).format(at);
}

/** An instant in full: 20 November 2026 at 09:12. */
export function exactTime(at: number): string {
  return formatted(Intl.DateTimeFormat, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** How long ago an instant was: 4 minutes ago; the time itself where it lies ahead or over a week back. */
export function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 0 || minutes >= 7 * 24 * 60) return exactTime(at);
  const relative = formatted(Intl.RelativeTimeFormat, { numeric: 'auto' });
  if (minutes < 60) return minutes === 0 ? t('just_now') : relative.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day');
}

/** The reader's own kind of the language the words are in: British dates with English words, say. */
export function locale(): string {
  const language = message('language' satisfies MessageKey);
  // Where that is a kind itself, as `zh-CN`, it stays one: another may be of another script.
  return navigator.languages.find((l) => l.split('-')[0] === language) ?? language;
}

function plural(count: number): Intl.LDMLPluralRule {
  return formatted(Intl.PluralRules).select(count);
}

function written(value: string | number): string {
  return typeof value === 'number' ? number(value) : value;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

const formats = new Map<string, unknown>();

/** A format of a kind in the language that is spoken, made once: formats are slow to make and quick to use. */
export function formatted<Format, Options>(
  Kind: new (locale: string, options?: Options) => Format,
  options?: Options,
): Format {
  const name = Kind.name + JSON.stringify(options);
  let format = formats.get(name) as Format | undefined;
  if (!format) formats.set(name, (format = new Kind(locale(), options)));
  return format;
}
