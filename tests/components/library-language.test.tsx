// A library that is open while another language is chosen.
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { mountLibrary } from '../../components/library-page';
import { setSetting } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import { serveWords } from '../words';

it('speaks it at once, and keeps its view and what was typed', async () => {
  serveWords();
  location.hash = 'search';
  await mountLibrary(document.body.appendChild(document.createElement('div')));
  await waitFor(() => expect(document.title).toBe('Search · Broadsheet'));
  const field = await screen.findByRole<HTMLInputElement>('searchbox');
  fireEvent.input(field, { target: { value: 'sparse routing' } });
  await setSetting('theme', 'dark');
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  expect(document.title).toBe('Search · Broadsheet');
  await setSetting('language', 'zh-CN');
  await waitFor(() => expect(document.title).toBe('搜索 · Broadsheet'));
  await screen.findByText('已保存的内容中没有匹配项。按 Enter 询问 Hugging Face。');
  expect(screen.getByRole('searchbox')).toBe(field);
  expect(field.value).toBe('sparse routing');
});

it('has the watches in the order of that language', async () => {
  serveWords();
  const rule = { kind: 'author', name: '', excludes: false } as const;
  await setWatch('l', { ...rule, text: '李' }, 1);
  await setWatch('z', { ...rule, text: '张' }, 1);
  await setSetting('language', 'zh-CN');
  location.hash = 'watches';
  await mountLibrary(document.body.appendChild(document.createElement('div')));
  await screen.findAllByRole('link', { name: /李/ });
  const names = [...document.querySelectorAll('.watches a')].map((link) => link.textContent);
  expect(names.map((name) => name.at(-1))).toEqual(['李', '张']);
});
