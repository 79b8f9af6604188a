// What the address that papers are asked for at is called in a sentence.
import type { Failure } from './domain/failure';
import { hostAt, type MirrorChoice } from './domain/mirror';
import { t } from './text';

/** `source`: who is asked there, `host`: its host. */
export function sourceWords(mirror: MirrorChoice | undefined): { source: string; host: string } {
  const host = hostAt(mirror);
  return { source: mirror ? host : t('link_hugging_face'), host };
}

/** The same for the address that was to be asked when something failed. */
export function failureWords(failure: Failure): { source: string; host: string } {
  return sourceWords('mirror' in failure ? failure.mirror : undefined);
}
