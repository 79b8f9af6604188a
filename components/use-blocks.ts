// The rows of a long list in blocks: those far from the window hold nothing and keep their height.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows of a block: a popup shows seven at once. */
export const BLOCK = 10;
/** A row's height (px) until its block was drawn once. */
const ROW_HEIGHT = 84;
/** A list as short as a day's (rows) is drawn whole when it can be. */
const SHORT = 100;
/** How far from the window rows of a short and of a long list are drawn (px): a quick scroll does not outrun them. */
const [ALL, NEAR] = [10_000, 1_500];

/** Draws the first block, those near the window, and the one that is `wanted`. `length`: how many rows there are. */
export function useBlocks(list: RefObject<HTMLElement | null>, length: number, wanted: number) {
  const blocks = Math.ceil(length / BLOCK);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const heights = useRef(new Map<number, number>());
  useEffect(() => {
    const scroller = list.current?.closest('[data-scroller]') ?? null;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((now) => {
          const after = new Set(now);
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const block = Number((target as HTMLElement).dataset['block']);
            if (isIntersecting) after.add(block);
            // A list that is not displayed has no heights.
            else if (boundingClientRect.height > 0 && after.delete(block))
              heights.current.set(block, boundingClientRect.height);
          }
          return after;
        });
      },
      { root: scroller, rootMargin: `${length > SHORT ? NEAR : ALL}px 0px` },
    );
    for (const block of list.current?.children ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [blocks, length > SHORT]);
  return {
    blocks,
    isDrawn: (block: number) => block === 0 || block === wanted || near.has(block),
    /** The height (px) of a block that is not drawn. */
    heightOf: (block: number) =>
      heights.current.get(block) ?? Math.min(BLOCK, length - block * BLOCK) * ROW_HEIGHT,
  };
}
