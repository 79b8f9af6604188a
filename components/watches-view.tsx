// The watches: how many papers each caught, and where one is written, edited and removed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StandingWatch } from '../utils/db/watches';
import type { Sought, WatchRule } from '../utils/domain/watch';
import { faultIn } from '../utils/search/watching';
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { hashOf, type Route } from './route';
import type { Actions } from './use-actions';
import { useWatches } from './use-watches';
import { WatchForm } from './watch-form';
import { FAULTS, watchName } from './watch-words';
import './text-page.css';
import './watches.css';

interface Props {
  route: Route;
  go: (route: Route, how?: 'replace') => void;
  actions: Actions;
}

export function WatchesView({ route, go, actions }: Props) {
  const { watches, failure, removed, onSave, onRemove, onPutBack } = useWatches();
  /** The watch that is being written. */
  const [open, setOpen] = useState<{ id: string; rule: WatchRule }>();
  useEffect(() => {
    if (route.words !== undefined) setOpen(newWatch({ kind: 'search', text: route.words }));
  }, [route.words]);
  const heading = useRef<HTMLHeadingElement>(null);
  const putBack = useRef<HTMLButtonElement>(null);
  useEffect(() => putBack.current?.focus(), [removed]);
  const close = () => {
    setOpen(undefined);
    go({ view: route.view }, 'replace');
    heading.current?.focus();
  };
  const save = async (rule: WatchRule) => {
    if (!open || !(await onSave(open.id, rule))) return;
    actions.say(t('watch_saved', { name: watchName(rule) }));
    close();
  };
  const standing = watches?.find(({ id }) => id === open?.id);
  const others = (watches ?? []).filter(({ id }) => id !== open?.id).map(({ rule }) => rule);
  return (
    <div class="text-page">
      <h2 ref={heading} tabIndex={-1}>
        {t('watches')}
      </h2>
      <p>{t('watches_intro')}</p>
      {failure && <FailureNotice failure={failure} />}
      {removed && (
        <p>
          <output>{t('watch_removed', { name: watchName(removed.rule) })}</output>{' '}
          <button
            ref={putBack}
            type="button"
            class="action"
            onClick={() => {
              onPutBack();
              heading.current?.focus();
            }}
          >
            {t('watch_put_back')}
          </button>
        </p>
      )}
      {open ? (
        <WatchForm
          key={open.id}
          label={standing ? t('watch_edit_named', { name: watchName(standing.rule) }) : t('watch_new')}
          rule={open.rule}
          others={others}
          onSave={(rule) => void save(rule)}
          onCancel={close}
        />
      ) : (
        <p>
          <button
            type="button"
            class="action primary"
            onClick={() => setOpen(newWatch({ kind: 'keyword', how: 'words', text: '' }))}
          >
            {t('watch_new')}
          </button>
        </p>
      )}
      {watches?.length === 0 && !open && <p class="quiet">{t('watches_none')}</p>}
      <ul class="watches">
        {watches?.map((watch) => (
          <Item
            key={watch.id}
            watch={watch}
            onEdit={() => setOpen(watch)}
            onRemove={() => {
              if (open?.id === watch.id) setOpen(undefined);
              onRemove(watch);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  watch: StandingWatch;
  onEdit: () => void;
  onRemove: () => void;
}

function Item({ watch: { id, rule, caught }, onEdit, onRemove }: ItemProps) {
  const name = watchName(rule);
  const fault = faultIn(rule);
  return (
    <li>
      <span>
        <a dir="auto" href={`library.html${hashOf({ view: { kind: 'watch', id } })}`}>
          {name}
        </a>{' '}
        <span class="quiet">
          {rule.excludes ? t('watch_keeps_out') : t('watch_caught', { count: caught })}
        </span>
        {/* From a file: what is typed here has none. */}
        {fault && <span class="wrong"> {t(FAULTS[fault])}</span>}
      </span>
      <button type="button" class="action" aria-label={t('watch_edit_named', { name })} onClick={onEdit}>
        {t('watch_edit')}
      </button>
      <button type="button" class="action" aria-label={t('watch_remove_named', { name })} onClick={onRemove}>
        {t('watch_remove')}
      </button>
    </li>
  );
}

/** A watch that is not written yet. */
function newWatch(sought: Sought): { id: string; rule: WatchRule } {
  return { id: crypto.randomUUID(), rule: { ...sought, name: '', excludes: false } };
}
