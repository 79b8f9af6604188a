// The span shown, with the ways to those beside it and what is to be said of it.
import type { ComponentChildren } from 'preact';
import type { Span } from '../utils/domain/span';
import { t, type TextKey } from '../utils/text';
import { Step } from './step';
import './span-bar.css';

interface Props<Kind extends Span> {
  name: string;
  previous: Kind | undefined;
  next: Kind | undefined;
  labels: { previous: TextKey; next: TextKey };
  /** How many papers it has, how it was read. */
  state: string;
  onSpan: (span: Kind) => void;
  children?: ComponentChildren;
}

export function SpanBar<Kind extends Span>(props: Props<Kind>) {
  const { name, labels, previous, next, state, onSpan, children } = props;
  return (
    <div class="span-bar">
      <Step name="previous" label={t(labels.previous)} to={previous} onStep={onSpan} />
      <b>{name}</b>
      <Step name="next" label={t(labels.next)} to={next} onStep={onSpan} />
      {children}
      <span class="span-state" title={state}>
        {state}
      </span>
    </div>
  );
}
