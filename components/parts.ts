// The parts of pages that are loaded after the first paint. Their sheets are small, and come with the page's.
import './key-sheet.css';
import './paper-details.css';
import './search.css';

const parts = () => import('./late-parts');

export const rowParts = parts;
export const keySheet = () => parts().then(({ KeySheet }) => KeySheet);
export const readingList = () => parts().then(({ ReadingList }) => ReadingList);
export const searchPanel = () => import('./search-panel').then(({ SearchPanel }) => SearchPanel);
export const footLines = () => parts().then(({ FootLines }) => FootLines);
