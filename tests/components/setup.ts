// Before each component test: the parts of a browser that its DOM lacks; after it, an empty page.
import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';

// A machine under load is no fault.
configure({ asyncUtilTimeout: 10_000 });

class AllNear {
  constructor(private readonly tell: (entries: object[]) => void) {}
  observe(target: Element) {
    setTimeout(() => this.tell([{ target, isIntersecting: true }]));
  }
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  Element.prototype.scrollIntoView = () => {};
  // The DOM of these tests is never painted: all of it is as if near the window, and it is never idle.
  vi.stubGlobal('IntersectionObserver', AllNear);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
