// A watch as it is written: what it looks for, and what that would have caught.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { tidied, WATCH_KINDS, type WatchRule } from '../utils/domain/watch';
import { faultIn } from '../utils/search/watching';
import { t, titleOf } from '../utils/text';
import { useWatchPreview } from './use-watch-preview';
import { FAULTS, KIND_LABELS } from './watch-words';

interface Props {
  label: string;
  /** What it looks for until now. */
  rule: WatchRule;
  /** The watches beside it. */
  others: readonly WatchRule[];
  onSave: (rule: WatchRule) => void;
  onCancel: () => void;
}

/** A rule while it is typed: what is typed stays when its kind is changed. */
interface Typed {
  kind: WatchRule['kind'];
  text: string;
  how: 'words' | 'pattern';
  least: string;
  name: string;
  excludes: boolean;
}

/** Titles shown of what it would have caught. */
const SHOWN = 5;

export function WatchForm({ label, rule: before, others, onSave, onCancel }: Props) {
  const [typed, setTyped] = useState(typedFrom(before));
  const [isAsked, setAsked] = useState(false);
  const rule = tidied(ruleFrom(typed));
  const fault = faultIn(rule);
  const preview = useWatchPreview(fault ? undefined : rule, others);
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const isCount = 'least' in rule;
  // Before anything is typed there is nothing wrong yet.
  const shownFault = fault && (isAsked || (isCount ? typed.least : typed.text) !== '') ? fault : undefined;
  const told = shownFault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
  return (
    <form
      class="watch-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!fault) onSave(rule);
      }}
    >
      <label>
        <span>{t('watch_kind')}</span>
        <select
          ref={first}
          value={typed.kind}
          onChange={({ currentTarget }) => set({ kind: WATCH_KINDS[currentTarget.selectedIndex]! })}
        >
          {WATCH_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_LABELS[kind])}
            </option>
          ))}
        </select>
      </label>
      {typed.kind === 'keyword' && (
        <label>
          <span>{t('watch_how')}</span>
          <select
            value={typed.how}
            onChange={({ currentTarget }) =>
              set({ how: currentTarget.selectedIndex === 0 ? 'words' : 'pattern' })
            }
          >
            <option value="words">{t('watch_how_words')}</option>
            <option value="pattern">{t('watch_how_pattern')}</option>
          </select>
        </label>
      )}
      <label>
        <span>{t(textLabel(typed))}</span>
        {isCount ? (
          <input
            type="number"
            min="1"
            step="1"
            value={typed.least}
            {...told}
            onInput={({ currentTarget }) => set({ least: currentTarget.value })}
          />
        ) : (
          <input
            type="text"
            dir="auto"
            value={typed.text}
            autocomplete="off"
            spellcheck={false}
            {...told}
            onInput={({ currentTarget }) => set({ text: currentTarget.value })}
          />
        )}
      </label>
      <label>
        <span>{t('watch_name')}</span>
        <input
          type="text"
          dir="auto"
          value={typed.name}
          autocomplete="off"
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={typed.excludes}
          onChange={({ currentTarget }) => set({ excludes: currentTarget.checked })}
        />{' '}
        {t('watch_excludes')}
      </label>
      {shownFault && (
        <p class="wrong" role="alert" id={`${id}-fault`}>
          {t(FAULTS[shownFault])}
        </p>
      )}
      <output>
        {preview &&
          t(rule.excludes ? 'watch_would_keep_out' : 'watch_would_catch', {
            value: preview.caught.length,
            count: preview.count,
          })}
      </output>
      <ul class="watch-preview">
        {preview?.caught.slice(0, SHOWN).map(({ paper }) => (
          <li key={paper.id} dir="auto">
            {titleOf(paper)}
          </li>
        ))}
      </ul>
      <p>
        <button type="submit" class="action primary">
          {t('watch_save')}
        </button>{' '}
        <button type="button" class="action" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

function typedFrom(rule: WatchRule): Typed {
  const { kind, name, excludes } = rule;
  return {
    kind,
    name,
    excludes,
    text: 'text' in rule ? rule.text : '',
    how: rule.kind === 'keyword' ? rule.how : 'words',
    least: 'least' in rule ? String(rule.least) : '',
  };
}

function ruleFrom({ kind, text, how, least, name, excludes }: Typed): WatchRule {
  const whole = { name, excludes };
  switch (kind) {
    case 'upvotes':
    case 'stars':
      return { kind, least: Number(least), ...whole };
    case 'keyword':
      return { kind, how, text, ...whole };
    case 'search':
    case 'author':
    case 'organization':
      return { kind, text, ...whole };
  }
}

function textLabel({ kind, how }: Typed) {
  switch (kind) {
    case 'search':
      return 'watch_text_search';
    case 'author':
      return 'watch_text_author';
    case 'organization':
      return 'watch_text_organization';
    case 'keyword':
      return how === 'pattern' ? 'watch_text_pattern' : 'watch_text_keyword';
    case 'upvotes':
    case 'stars':
      return 'watch_least';
  }
}
