// A key as it is written on it.
import { t } from '../utils/text';

/** `name`: as `KeyboardEvent.key` has it. */
export function Key({ name }: { name: string }) {
  const words: Record<string, string> = {
    ' ': t('key_space'),
    Enter: t('key_enter'),
    Escape: t('key_escape'),
  };
  return <kbd>{words[name] ?? name}</kbd>;
}
