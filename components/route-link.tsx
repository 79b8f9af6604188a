// A link to a route of the library; a click that asks for a new tab or window gets that.
import type { ComponentChildren } from 'preact';
import { hashOf, type Route } from './route';

interface Props {
  to: Route;
  /** Whether it leads to what is shown. */
  isHere?: boolean;
  onGo: (route: Route) => void;
  children: ComponentChildren;
}

export function RouteLink({ to, isHere, onGo, children }: Props) {
  return (
    <a
      // With the page's name: a bare `#…` is taken for a link that skips to a part of the page.
      href={`library.html${hashOf(to)}`}
      {...(isHere && { 'aria-current': 'page' as const })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(to);
      }}
    >
      {children}
    </a>
  );
}
