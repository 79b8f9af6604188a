// All that is loaded right after the first paint, in one place.
export { failureSentence } from './failure-notice';
export { followSettings } from './follow-settings';
export { FootLines } from './foot-lines';
export { KeySheet } from './key-sheet';
export { OpenRow } from './open-row';
export { ReadingList } from './reading-list';
export { WhyHere } from './why-here';
export { didWords } from './undo-words';
