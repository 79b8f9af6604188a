// The languages there are: one for each file of messages.

/** What each language is called in itself. */
const files = import.meta.glob<{ message: string }>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'language_name',
});

/** Languages by their tags (`zh-CN`), each with its name in itself. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, { message }]) => [path.split('/').at(-2)!.replace('_', '-'), message]),
);

/** What can be chosen: the browser's own, or one of them. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES.keys()];
