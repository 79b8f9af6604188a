// Keys as they are written on them.
import { t } from '../utils/text';

/** Each of which does the same. `keys`: as `KeyboardEvent.key` names them. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  const words: Record<string, string> = {
    ' ': t('key_space'),
    Enter: t('key_enter'),
    Escape: t('key_escape'),
  };
  return (
    <>
      {keys.map((key, i) => (
        <>
          {i > 0 && ` ${t('key_or')} `}
          <kbd>{words[key] ?? key}</kbd>
        </>
      ))}
    </>
  );
}
