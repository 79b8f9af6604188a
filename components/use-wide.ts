// Whether the paper stands beside the list; on a narrow window it takes its place.
import { useEffect, useState } from 'preact/hooks';

/** As in `library.css`. */
const WIDE = matchMedia('(min-width: 900px)');

export function useWide(): boolean {
  const [isWide, setWide] = useState(WIDE.matches);
  useEffect(() => {
    const follow = () => setWide(WIDE.matches);
    WIDE.addEventListener('change', follow);
    // It may have changed between the first drawing and now.
    follow();
    return () => WIDE.removeEventListener('change', follow);
  }, []);
  return isWide;
}
