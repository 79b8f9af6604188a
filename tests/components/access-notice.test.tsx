// Access that is off, where nothing else tells how the source stands: one sentence, and the button that asks for it.
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AccessNotice } from '../../components/access-notice';
import { endRefresh } from '../../utils/db/write/source';

const off = () => endRefresh('hugging-face', { kind: 'no-permission' }, 20);
const show = () =>
  render(
    <AccessNotice>
      <p>Nothing saved yet.</p>
    </AccessNotice>,
  );

it('stands in the place of an empty list before any papers came, and goes with the grant', async () => {
  await off();
  show();
  await screen.findByText(/^Access to huggingface\.co is off/);
  expect(screen.queryByText('Nothing saved yet.')).toBeNull();
  const request = vi.fn<(wish: object) => Promise<boolean>>(async () => false);
  Object.assign(fakeBrowser.permissions, { request });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ host_permissions: ['https://huggingface.co/*'] }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Turn on access' }));
  expect(request).toHaveBeenCalledWith({ origins: ['https://huggingface.co/*'] });
  await endRefresh('hugging-face', undefined, 30);
  await screen.findByText('Nothing saved yet.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('leaves an empty list what it says once papers have come', async () => {
  await endRefresh('hugging-face', undefined, 10);
  await off();
  show();
  await screen.findByText('Nothing saved yet.');
  expect(screen.queryByText(/^Access/)).toBeNull();
});
