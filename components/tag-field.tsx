// A field to tag papers: one of the tags there are, or a new one.
import { useId, useState } from 'preact/hooks';
import { tagOf } from '../utils/domain/tag';
import { t } from '../utils/text';

interface Props {
  /** All tags there are. */
  tags: string[];
  /** By which keys find it. */
  field: string;
  onTag: (tag: string) => void;
}

export function TagField({ tags, field, onTag }: Props) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const tag = tagOf(typed, tags);
    if (tag === undefined) return;
    onTag(tag);
    setTyped('');
  };
  return (
    <form class="tag-field" onSubmit={submit}>
      <input
        type="text"
        data-field={field}
        list={list}
        value={typed}
        placeholder={t('add_tag')}
        aria-label={t('add_tag')}
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
    </form>
  );
}
