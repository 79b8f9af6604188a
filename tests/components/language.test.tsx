// The language of pages: chosen in the settings, live wherever a page is open, and there before the next is painted.
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mountOptions } from '../../components/options-page';
import { mountRecovery } from '../../components/recovery-page';
import { settings } from '../../utils/db/settings';
import { setSetting } from '../../utils/db/write/settings';
import { database } from '../../utils/db/open';
import { serveWords } from '../words';

const page = document.documentElement;
const root = () => document.body.appendChild(document.createElement('div'));

beforeEach(() => {
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    storage: { estimate: async () => ({ usage: 62_400_000 }) },
  });
  document.body.replaceChildren();
  localStorage.clear();
  delete page.dataset['language'];
  serveWords();
});

describe('a language', () => {
  it('is chosen by the name it has itself, and all of the page says so at once', async () => {
    await mountOptions(root());
    const choice = await screen.findByLabelText<HTMLSelectElement>('Language');
    expect([...choice.options].map(({ textContent }) => textContent)).toEqual([
      'As the browser',
      'English',
      '简体中文',
    ]);
    choice.selectedIndex = 2;
    fireEvent.change(choice);
    await screen.findByRole('heading', { name: '语言与外观' });
    expect((await settings()).language).toBe('zh-CN');
    expect(screen.getByLabelText('语言')).toBe(choice);
    expect(choice.options[0]!.textContent).toBe('跟随浏览器');
    expect(page.lang).toBe('zh-CN');
    expect(document.title).toBe('设置 · Broadsheet');
    await setSetting('language', 'browser');
    await screen.findByRole('heading', { name: 'Language and look' });
    expect(page.lang).toBe('en-GB');
  });

  it('is that of the next page before it is drawn, also where the storage cannot be read', async () => {
    page.dataset['language'] = 'zh-CN';
    await mountRecovery(root());
    await screen.findByRole('heading', { name: '恢复' });
    expect(page.lang).toBe('zh-CN');
  });

  it('that there is no more is the browser’s, and named as odd', async () => {
    await (await database()).put('settings', 'tlh', 'language');
    await mountOptions(root());
    await screen.findByText(/What was stored for “Language” could not be read/);
    expect(page.lang).toBe('en-GB');
  });
});
