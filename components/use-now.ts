// The time, as a component that shows it needs it.
import { useEffect, useState } from 'preact/hooks';

/** The time now (epoch ms), told again every `every` ms. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
