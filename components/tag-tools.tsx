// What can be done with a tag as a whole: another name, one tag of two, none.
import { useState } from 'preact/hooks';
import { taggedPapers } from '../utils/db/library';
import type { ShownPaper } from '../utils/db/queries';
import type { Action } from '../utils/domain/action';
import { tagOf } from '../utils/domain/tag';
import { t } from '../utils/text';
import { focusHome } from './home';
import type { Route } from './route';

interface Props {
  tag: string;
  /** All tags there are. */
  tags: string[];
  go: (route: Route, how?: 'replace') => void;
  onMark: (action: Action, rows: Promise<ShownPaper[]>) => void;
}

export function TagTools({ tag, tags, go, onMark }: Props) {
  const [typed, setTyped] = useState<string>();
  const to = tagOf(
    typed ?? '',
    tags.filter((other) => other !== tag),
  );
  const rename = (event: Event) => {
    event.preventDefault();
    if (to === undefined) return;
    setTyped(undefined);
    if (to === tag) return;
    onMark({ kind: 'rename-tag', tag, to }, taggedPapers(tag));
    go({ view: { kind: 'tag', tag: to } }, 'replace');
    focusHome();
  };
  const remove = () => {
    onMark({ kind: 'untag', tag }, taggedPapers(tag));
    go({ view: { kind: 'reading-list' } }, 'replace');
    focusHome();
  };
  const cancel = () => {
    setTyped(undefined);
    focusHome();
  };
  if (typed === undefined) {
    return (
      <div class="list-tools">
        <button type="button" class="action" onClick={() => setTyped(tag)}>
          {t('rename_tag')}
        </button>
        <button type="button" class="action" onClick={remove}>
          {t('remove_tag', { tag })}
        </button>
      </div>
    );
  }
  return (
    <form class="list-tools" onSubmit={rename}>
      <input
        type="text"
        value={typed}
        aria-label={t('new_tag_name')}
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && cancel()}
      />
      <button type="submit" class="action">
        {t(to !== undefined && tags.includes(to) && to !== tag ? 'merge_tags' : 'rename_tag')}
      </button>
      <button type="button" class="action" onClick={cancel}>
        {t('cancel')}
      </button>
    </form>
  );
}
