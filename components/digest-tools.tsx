// What can be done with a digest: copied, sent by mail, printed.
import type { Digest } from '../utils/domain/digest';
import { digestDraft, digestMail, digestMarkdown, digestMarkup } from '../utils/domain/sharing/digest';
import { t } from '../utils/text';
import { digestText } from './digest-words';
import type { Actions } from './use-actions';

interface Props {
  digest: Digest;
  actions: Actions;
  now: number;
}

export function DigestTools({ digest, actions, now }: Props) {
  const text = digestText(digest, now);
  const what = text.heading;
  const name = `digest-${digest.day}`;
  return (
    <div class="list-tools">
      <button type="button" class="action" onClick={() => actions.onCopy(digestMarkdown(text), what)}>
        {t('digest_copy_markdown')}
      </button>
      <button
        type="button"
        class="action"
        onClick={() => actions.onCopy({ markup: digestMarkup(text) }, what)}
      >
        {t('digest_copy_html')}
      </button>
      <button
        type="button"
        class="action"
        onClick={() =>
          actions.onFile({
            name: `broadsheet-${name}.eml`,
            type: 'message/rfc822',
            text: digestMail(text, { name, at: digest.at }),
          })
        }
      >
        {t('digest_save_mail')}
      </button>
      <a class="action" href={digestDraft(text, (count) => t('digest_draft_rest', { count }))}>
        {t('digest_draft')}
      </a>
      <button type="button" class="action" onClick={() => print()}>
        {t('digest_print')}
      </button>
    </div>
  );
}
