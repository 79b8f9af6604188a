// All that pages need only after the first paint, in one place to load.
export { failureSentence } from './failure-notice';
export { followSettings } from './follow-settings';
export { FootLines } from './foot-lines';
export { KeySheet } from './key-sheet';
export { OpenRow } from './open-row';
export { ReadingList } from './reading-list';
export { SearchPanel } from './search-panel';
export { WhyHere } from './why-here';
export { didWords } from './undo-words';
