// The view of a tab; one that is not shown keeps its place, its selection and its open row.
import type { ComponentChildren, RefObject } from 'preact';
import type { Tab } from '../utils/domain/tab';

interface Props {
  name: Tab;
  shown: boolean;
  element?: RefObject<HTMLDivElement | null>;
  children: ComponentChildren;
}

export function Panel({ name, shown, element, children }: Props) {
  return (
    <div
      {...(element && { ref: element })}
      class={`panel ${shown ? '' : 'away'}`}
      data-home={shown}
      data-scroller
      role="tabpanel"
      id={`panel-${name}`}
      aria-labelledby={`tab-${name}`}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
