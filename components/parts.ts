// The parts of pages that are loaded after the first paint. Their sheets are small, and come with the page's.
import './key-sheet.css';
import './paper-details.css';
import './search.css';

export const rowParts = () => import('./row-parts');
export const keySheet = () => import('./key-sheet').then(({ KeySheet }) => KeySheet);
export const readingList = () => import('./reading-list').then(({ ReadingList }) => ReadingList);
export const searchPanel = () => import('./search-panel').then(({ SearchPanel }) => SearchPanel);
export const notices = () => import('./notices').then(({ Notices }) => Notices);
export const lastAction = () => import('./last-action').then(({ LastAction }) => LastAction);
