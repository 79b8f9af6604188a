// Keys as they are written on them.
import { t } from '../utils/text';

/** `key`: as `KeyboardEvent.key` names it. */
export function keyName(key: string): string {
  const words: Record<string, string> = {
    ' ': t('key_space'),
    Enter: t('key_enter'),
    Escape: t('key_escape'),
  };
  return words[key] ?? key;
}

/** Each of which does the same. `keys`: as `KeyboardEvent.key` names them. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys.map((key, i) => (
        <>
          {i > 0 && ` ${t('key_or')} `}
          <kbd>{keyName(key)}</kbd>
        </>
      ))}
    </>
  );
}
