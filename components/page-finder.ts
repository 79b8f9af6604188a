// The page's one finder: the index is opened for the first search, and held as long as the page is open.
import { createFinder, type Finder } from '../utils/db/find';

let finder: Finder | undefined;

export function pageFinder(): Finder {
  return (finder ??= createFinder());
}
