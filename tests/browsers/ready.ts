// Before the tests in real browsers: both browsers found, or installed.
import { findBrowser } from './find.ts';

export default function ready(): void {
  findBrowser('chromium');
  findBrowser('firefox');
}
