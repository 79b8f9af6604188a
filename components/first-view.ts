// What the popup shows first: read while the rest of the page is still being loaded.
import { dayView } from '../utils/db/queries';
import { readEarly } from './early';

/** The stores that the popup's view is made of. */
export const VIEW_STORES = ['listings', 'sources', 'arrivals', 'marks', 'undo'] as const;

/** The newest list; nothing where it could not be read. */
export const firstView = readEarly(() => dayView(), VIEW_STORES);

// The first number a page writes takes 20 ms (the browser reads its tables): better now, while the database opens.
new Intl.NumberFormat().format(0);
