// Mirrors: other addresses of Hugging Face's API, run by others. The list is closed: no other address can be asked.

/** The address that is asked unless the reader chose a mirror: `https://…`, without a path, as those of mirrors are. */
export const OWN_ADDRESS = 'https://huggingface.co';

export const MIRRORS = ['https://hf-mirror.com'] as const;

export type Mirror = (typeof MIRRORS)[number];

/** What the reader chose: a mirror, or none. */
export type MirrorChoice = Mirror | '';

export const MIRROR_CHOICES: readonly MirrorChoice[] = ['', ...MIRRORS];

/** The host that is asked where this was chosen. */
export function hostAt(mirror: MirrorChoice | undefined): string {
  return new URL(mirror || OWN_ADDRESS).host;
}
