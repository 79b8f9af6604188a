// Sentences one after the other: a gap between two is not every language's.
import { t } from '../utils/text';

/** Those that there are, in one line. */
export function sentences(...all: (string | false | undefined)[]): string {
  const [first = '', ...others] = all.filter((sentence) => typeof sentence === 'string');
  return others.reduce((before, second) => t('sentences', { first: before, second }), first);
}
