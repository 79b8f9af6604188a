// All that a page writes of what the reader did, in one place to load.
export { know } from './known';
export { look } from './looks';
export { mark } from './marks';
export { undoLast } from './undo';
