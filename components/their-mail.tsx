// The way to the mail that Hugging Face sends itself.
import { t } from '../utils/text';

/** Its page of papers, where it offers it. */
const PAGE = 'https://huggingface.co/papers';

export function TheirMail() {
  return (
    <p class="their-mail">
      {t('their_mail')}{' '}
      <a href={PAGE} target="_blank" rel="noreferrer">
        {t('their_mail_link')}
      </a>
    </p>
  );
}
