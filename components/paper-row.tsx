// A paper as a row of a list; it opens in place, or beside the list.
import { Component } from 'preact';
import type { ShownPaper } from '../utils/db/queries';
import { toggled } from '../utils/domain/toggle';
import { isRead, isSaved, stateOf, tagsOf } from '../utils/domain/mark';
import { noteText } from '../utils/domain/note';
import { brief, listed, shortNumber, t, titleOf } from '../utils/text';
import { Icon } from './icon';
import { STATE_LABELS } from './labels';
import { Later } from './later';
import { OneLine } from './one-line';
import { rowParts } from './parts';
import type { RowEvents } from './paper-list';
import type { Reasons } from './why-here';
import './paper-row.css';

/** Authors named on a row; the others are counted. */
const NAMED_AUTHORS = 3;

interface Props extends RowEvents, Reasons {
  row: ShownPaper;
  isNew: boolean;
  isOpen: boolean;
  /** Whether it opens beside the list. */
  isBeside: boolean;
  isSelected: boolean;
  /** Nothing where rows cannot be chosen. */
  isChosen?: boolean;
  /** `range`: with all from the row that was selected before. */
  onChoose?: (range: boolean) => void;
  onSelect: () => void;
  onToggle: () => void;
  /** What its words are in. */
  language: string;
}

/** Drawn again only where something on it changed or was read anew: a key changes two rows of a list. */
export class PaperRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const names = Object.keys({ ...this.props, ...next }) as (keyof Props)[];
    // What it tells is taken from its props when it is told, so that needs no drawing.
    return names.some((name) => next[name] !== this.props[name] && typeof next[name] !== 'function');
  }

  override render({ row, watches, news, isNew, isOpen, isBeside, isSelected, isChosen }: Props) {
    const { paper, counts, marks } = row;
    const saved = isSaved(marks);
    const title = titleOf(paper);
    const saveLabel = t(saved ? 'saved_label' : 'save_label');
    /** With Shift or Ctrl a click chooses, as lists do everywhere. */
    const press = (event: MouseEvent) => {
      const { onChoose } = this.props;
      if (!onChoose || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      // The box chooses by itself; kept from its own click, it would show the opposite.
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopPropagation();
      onChoose(event.shiftKey);
    };
    return (
      <article
        class={`paper ${isSelected ? 'selected' : ''} ${isNew ? 'new' : ''} ${isRead(marks) ? 'read' : ''}`}
        aria-label={isNew ? `${t('new')} ${title}` : title}
        tabIndex={-1}
        data-paper={paper.id}
        onFocusCapture={() => this.props.onSelect()}
        onClickCapture={press}
      >
        {isChosen !== undefined && (
          <input
            type="checkbox"
            class="choose"
            aria-label={t('choose', { title })}
            checked={isChosen}
            onClick={(event) => {
              this.props.onChoose?.(event.shiftKey);
              // A paper in a run that was chosen stays so, but the browser has cleared its box.
              this.forceUpdate();
            }}
          />
        )}
        <Votes row={row} />
        <div>
          <h2>
            <button
              type="button"
              dir="auto"
              {...(isBeside ? { 'aria-current': isOpen } : { 'aria-expanded': isOpen })}
              onClick={() => this.props.onToggle()}
            >
              {isNew && (
                <span class="new-dot">
                  <span class="unseen">{t('new')} </span>
                </span>
              )}
              {title}
            </button>
          </h2>
          <p class="authors">{byline(row)}</p>
          <p class="meta">
            {counts.comments !== undefined && <span>{t('comments', { count: counts.comments })}</span>}
            {counts.stars !== undefined && (
              <span title={t('stars_hint')}>{t('stars', { value: shortNumber(counts.stars) })}</span>
            )}
            {paper.withdrawnAt !== undefined && <span class="withdrawn">{t('withdrawn')}</span>}
            {watches && <OneLine hint={watches}>{t('why_here', { names: watches })}</OneLine>}
            {news && <OneLine hint={news}>{t('why_news', { news })}</OneLine>}
          </p>
          {marks && <Marked row={row} />}
        </div>
        <button
          type="button"
          class={`icon-button save ${saved ? 'on' : ''}`}
          aria-label={saveLabel}
          title={saveLabel}
          onClick={() => this.props.onMark(toggled('save', [row]), [row])}
        >
          <Icon name="bookmark" filled={saved} />
        </button>
        {isOpen && !isBeside && (
          <Later load={rowParts}>
            {({ OpenRow }) => (
              <OpenRow
                row={row}
                onMark={(...its) => this.props.onMark(...its)}
                onCite={(rows) => this.props.onCite(rows)}
              />
            )}
          </Later>
        )}
      </article>
    );
  }
}

/** What the reader did with it. */
function Marked({ row: { marks } }: { row: ShownPaper }) {
  const state = marks && isSaved(marks) ? stateOf(marks) : 'to-read';
  const told = [
    state !== 'to-read' && t(STATE_LABELS[state]),
    isRead(marks) && state !== 'done' && t('is_read'),
    marks?.rating?.value && t(marks.rating.value === 'up' ? 'rated_up' : 'rated_down'),
    noteText(marks?.note) && t('has_note'),
  ].filter(Boolean);
  const tags = tagsOf(marks);
  if (told.length === 0 && tags.length === 0) return null;
  return (
    <p class="marked">
      {told.length > 0 && <span>{told.join(' · ')}</span>}
      {tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
        </span>
      ))}
    </p>
  );
}

function Votes({ row: { counts, rise = 0 } }: { row: ShownPaper }) {
  return (
    <p class="votes">
      <b>{brief(counts.upvotes)}</b> <span>{t('votes', { count: counts.upvotes })}</span>
      {rise > 0 && (
        <span class="rise" title={t('rise_hint')}>
          {t('rise', { value: brief(rise) })} <span class="unseen">{t('rise_hint')}</span>
        </span>
      )}
    </p>
  );
}

/** First authors, how many more, and the organization. */
function byline({ paper: { authors, organization } }: ShownPaper): string {
  const names = authors.slice(0, NAMED_AUTHORS).map((author) => author.name);
  const more = authors.length - names.length;
  const all = listed(names) + (more > 0 ? ` ${t('more_authors', { value: more })}` : '');
  return [all, organization?.name].filter(Boolean).join(' · ');
}
