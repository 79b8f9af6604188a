// The one line to say to this reader: what is new after an update, else a hint of what they have not done yet.
import { useEffect, useState } from 'preact/hooks';
import { libraryShortcut, version } from '../utils/about';
import { KNOWN, whatIsKnown } from '../utils/db/known';
import type { KEYS } from '../utils/domain/keys';
import { isBeginner, lineFor, newsOf, type Hint } from '../utils/domain/known';
import { t } from '../utils/text';
import { FootStrip } from './foot-strip';
import { keyName } from './key-names';
import { keyOf } from './keys';
import { learn } from './learning';
import { Passed } from './passing';
import { useLive } from './use-live';
import { VersionNews } from './version-news';

/** `after`: epoch ms of what was done last; a line that tells of that comes first. */
export function HintLine({ after }: { after: number }) {
  const { value } = useLive(
    async () => ({ known: await whatIsKnown(), shortcut: await libraryShortcut() }),
    KNOWN,
    'known',
  );
  /** News that were followed stay to be read, though they are told. */
  const [isFollowed, setFollowed] = useState(false);
  const news = newsOf(version());
  const isBeginning = value !== undefined && isBeginner(value.known);
  useEffect(() => {
    // The next version's news will be news to them.
    if (isBeginning) learn(news);
  }, [isBeginning]);
  const line = isFollowed ? 'news' : value && lineFor(value.known, version());
  if (!value || !line) return null;
  const follow = (follows: boolean) => {
    setFollowed(follows);
    learn(news);
  };
  return (
    <Passed since={after}>
      {line === 'news' ? (
        <VersionNews onTold={() => follow(true)} onHide={() => follow(false)} />
      ) : (
        <FootStrip label={t('hint_hide')} onHide={() => learn(line)}>
          {hint(line, value.shortcut)}
        </FootStrip>
      )}
    </Passed>
  );
}

/** `shortcut`: what opens the library anywhere, if there is something. */
function hint(about: Hint, shortcut: string | undefined): string {
  switch (about) {
    case 'save':
      return t('hint_save', { key: named('save') });
    case 'keys':
      return t('hint_keys', { next: named('next'), previous: named('previous'), sheet: named('sheet') });
    case 'library':
      return shortcut
        ? t('hint_library_anywhere', { key: named('library'), shortcut })
        : t('hint_library', { key: named('library') });
  }
}

function named(action: keyof typeof KEYS): string {
  return keyName(keyOf(action));
}
