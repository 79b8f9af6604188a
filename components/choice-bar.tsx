// How many papers are chosen, and what can be done with all of them.
import { useEffect, useRef } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { toggled, type Toggle } from '../utils/domain/toggle';
import { isDismissed, isRead, isSaved, STATES } from '../utils/domain/mark';
import { t, type TextKey } from '../utils/text';
import { FileMenu } from './file-menu';
import { focusHome } from './home';
import { STATE_LABELS } from './labels';
import { Menu } from './menu';
import { TagField } from './tag-field';
import type { Actions } from './use-actions';
import type { Choice } from './use-choice';
import './choice-bar.css';

interface Props {
  chosen: ShownPaper[];
  choice: Choice;
  /** All tags there are. */
  tags: string[];
  actions: Actions;
}

const TOGGLES: { what: Toggle; is: typeof isSaved; on: TextKey; off: TextKey }[] = [
  { what: 'save', is: isSaved, on: 'choice_save', off: 'choice_unsave' },
  { what: 'read', is: isRead, on: 'mark_read', off: 'mark_unread' },
  { what: 'dismiss', is: isDismissed, on: 'dismiss', off: 'choice_undismiss' },
];

export function ChoiceBar(props: Props) {
  return props.chosen.length > 0 && <Bar {...props} />;
}

function Bar({ chosen, choice, tags, actions }: Props) {
  const { onMark } = actions;
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const element = bar.current;
    // It goes with what was chosen, and with the button that was pressed.
    return () => {
      const { activeElement } = document;
      if (activeElement === document.body || element?.contains(activeElement)) focusHome();
    };
  }, []);
  return (
    <fieldset ref={bar} class="choice-bar" aria-label={t('with_chosen')}>
      <b>{t('chosen', { count: chosen.length })}</b>
      <Menu label={t('state')}>
        {STATES.map((state) => (
          <button key={state} type="button" onClick={() => onMark({ kind: 'state', state }, chosen)}>
            {t(STATE_LABELS[state])}
          </button>
        ))}
      </Menu>
      <TagField tags={tags} field="chosen-tag" onTag={(tag) => onMark({ kind: 'tag', tag }, chosen)} />
      {TOGGLES.map(({ what, is, on, off }) => (
        <button key={what} type="button" class="action" onClick={() => onMark(toggled(what, chosen), chosen)}>
          {t(chosen.every(({ marks }) => is(marks)) ? off : on)}
        </button>
      ))}
      <FileMenu rows={chosen} actions={actions} />
      <button type="button" class="action" onClick={choice.onChooseNone}>
        {t('choose_none')}
      </button>
    </fieldset>
  );
}
