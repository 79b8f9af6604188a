// What can be typed into a search.
import { t, type TextKey } from '../utils/text';

/** As they are typed, in every language. */
const OPERATORS: [example: string, meaning: TextKey][] = [
  ['"sparse routing"', 'hint_phrase'],
  ['-survey', 'hint_without'],
  ['author:okafor', 'hint_author'],
  ['org:northlake', 'hint_org'],
  ['tag:routing', 'hint_tag'],
  ['after:2026-11', 'hint_after'],
  ['before:2026', 'hint_before'],
  ['is:saved', 'hint_is'],
];

export function SearchHints() {
  return (
    <div class="hints">
      <p>{t('hint_search')}</p>
      <dl>
        {OPERATORS.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
