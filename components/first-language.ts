// The language of a page before it is drawn.

/** Speaks as `look.js` read it; for the browser's own nothing has to be loaded. */
export async function speakFirst(): Promise<void> {
  const { language = 'browser' } = document.documentElement.dataset;
  if (language !== 'browser') await (await import('../utils/speech')).speak(language);
}
