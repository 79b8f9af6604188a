// Before each component test: the parts of a browser that its DOM lacks; after it, an empty page.
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  Element.prototype.scrollIntoView = () => {};
  // The DOM of these tests is never painted, and so never idle.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
