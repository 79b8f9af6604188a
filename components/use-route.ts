// The library's route: what the address says, followed when it changes, and changed by what the reader does.
import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, routeOf, type Route } from './route';

export interface Routing {
  route: Route;
  /** Goes to a route; `replace`: going back does not lead here. */
  go: (route: Route, how?: 'replace') => void;
}

/** Browsers refuse one change of the address for each key held down: it follows after a pause (ms). */
const PAUSE = 150;

export function useRoute(): Routing {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const waiting = useRef<{ hash: string; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const settle = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    history.replaceState(null, '', waiting.current.hash);
    waiting.current = undefined;
  };
  useEffect(() => {
    const follow = () => {
      // What waits was meant for the entry that was left.
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      setRoute(routeOf(location.hash));
    };
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    addEventListener('pagehide', settle);
    return () => {
      clearTimeout(waiting.current?.timer);
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
      removeEventListener('pagehide', settle);
    };
  }, []);
  return {
    route,
    go(to, how) {
      const hash = hashOf(to);
      setRoute(to);
      if (how === 'replace') {
        clearTimeout(waiting.current?.timer);
        waiting.current = { hash, timer: setTimeout(settle, PAUSE) };
        return;
      }
      settle();
      if (hash !== location.hash) history.pushState(null, '', hash);
    },
  };
}
