// The title of the page: what is shown, and the extension's name.
import { useEffect } from 'preact/hooks';
import { locale, t } from '../utils/text';

/** `name`: none as long as it is not known, or another part of the page gives it. */
export function usePageTitle(name: string | undefined): void {
  const title = name && `${name} · ${t('name')}`;
  useEffect(() => {
    if (title) document.title = title;
  }, [title, locale()]);
}
