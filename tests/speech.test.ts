// Speaking the language that was chosen, whatever the browser's is.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ago, dayName, listed, locale, number, t } from '../utils/text';
import { speak } from '../utils/speech';
import { messagesOf, serveWords, type Messages } from './words';

/** Of a language with four forms, a file that lacks most messages and one form of some. */
const POLISH: Messages = Object.fromEntries(
  Object.entries({
    language: 'pl',
    papers_one: '{count} artykuł',
    papers_few: '{count} artykuły',
    papers_many: '{count} artykułów',
    papers_other: '{count} artykułu',
    comments_one: '{count} komentarz',
    comments_other: '{count} komentarza',
  }).map(([key, message]) => [key, { message }]),
);

const now = Date.UTC(2026, 10, 20, 12);

/** The browser has these words. */
const browserSpeaks = (folder: string) =>
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => messagesOf(folder)[key]?.message ?? '' });

beforeEach(() => void vi.stubGlobal('navigator', { languages: ['en-GB', 'en'] }));

describe('a language that was chosen', () => {
  it('is that of words, dates, numbers and lists, until it is the browser’s again', async () => {
    serveWords();
    expect(dayName('2026-11-20', now)).toBe('Friday 20 November');
    await speak('zh-CN');
    expect(t('papers', { count: 1204 })).toBe('1,204 篇论文');
    expect(t('papers', { count: 1 })).toBe('1 篇论文');
    expect(dayName('2026-11-20', now)).toBe('11月20日星期五');
    expect(ago(now - 300_000, now)).toBe('5分钟前');
    expect(listed(['a', 'b', 'c'])).toBe('a、b、c');
    expect(locale()).toBe('zh-CN');
    await speak('browser');
    expect(t('papers', { count: 1 })).toBe('1 paper');
    expect(dayName('2026-11-20', now)).toBe('Friday 20 November');
  });

  it('takes the form of a plural that its own rules tell', async () => {
    serveWords({ pl: POLISH });
    await speak('pl');
    expect([1, 2, 5, 22, 1.5].map((count) => t('papers', { count }))).toEqual([
      '1 artykuł',
      '2 artykuły',
      '5 artykułów',
      '22 artykuły',
      '1,5 artykułu',
    ]);
    expect(number(12_345.5)).toBe('12\u00A0345,5');
  });

  it('has its own last form for one that it lacks, and English for a message that it lacks', async () => {
    browserSpeaks('zh_CN');
    serveWords({ pl: POLISH });
    await speak('pl');
    expect([1, 2, 5].map((count) => t('comments', { count }))).toEqual([
      '1 komentarz',
      '2 komentarza',
      '5 komentarza',
    ]);
    expect(t('undo')).toBe('Undo');
    expect(t('chosen', { count: 1 })).toBe('1 chosen');
    expect(t('chosen', { count: 5 })).toBe('5 chosen');
  });

  it('is fetched once, and not at all where the browser speaks it', async () => {
    const asked = serveWords();
    await speak('en');
    expect(t('undo')).toBe('Undo');
    expect(asked).toEqual([]);
    await speak('zh-CN');
    await speak('zh-CN');
    expect(asked.toSorted()).toEqual(['en', 'zh_CN']);
    browserSpeaks('zh_CN');
    await speak('en');
    expect(t('undo')).toBe('Undo');
    expect(t('papers', { count: 1 })).toBe('1 paper');
  });

  it('is the one wished for last, whichever comes first', async () => {
    let come!: (messages: Messages) => void;
    serveWords({ pl: new Promise((resolve) => (come = resolve)) });
    const slow = speak('pl');
    await speak('zh-CN');
    come(POLISH);
    await slow;
    expect(t('undo')).toBe('撤销');
  });

  it('is the browser’s where its words cannot be had, and can be had later', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    await speak('zh-CN');
    expect(t('undo')).toBe('Undo');
    serveWords();
    await speak('zh-CN');
    expect(t('undo')).toBe('撤销');
  });
});

describe('the browser’s own language', () => {
  it('has the kind of it that the reader reads first, and no other script', () => {
    vi.stubGlobal('navigator', { languages: ['zh-TW', 'zh-CN', 'en-AU', 'en-GB'] });
    expect(locale()).toBe('en-AU');
    browserSpeaks('zh_CN');
    expect(locale()).toBe('zh-CN');
  });
});
