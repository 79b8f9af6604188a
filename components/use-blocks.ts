// The rows of a long list in blocks: those far from the window hold nothing and keep their height.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A row's height (px) until its block was drawn once. */
const ROW_HEIGHT = 84;
/**
 * Rows of the first block: as many as the window shows at once, and the first paint waits for no more. A popup has no
 * size yet when this is asked, and shows seven.
 */
export const FIRST = Math.max(7, Math.floor(innerHeight / ROW_HEIGHT));
/** Rows of the others: each key pays for every block, drawn or not. */
const SIZE = 25;
/** Up to so many rows a list is drawn whole, as soon as the page is idle: further (px) than its last. */
const [SHORT, WHOLE] = [100, 20_000];
/** How far from the window the rows of a longer one are drawn (px): a quick scroll does not outrun them. */
const NEAR = 1_500;

/** A list's rows by blocks. */
interface Blocks {
  /** How many there are. */
  count: number;
  isDrawn: (block: number) => boolean;
  /** The row that a block begins with; the last block's end is the list's. */
  startOf: (block: number) => number;
  /** The height (px) of a block that is not drawn. */
  heightOf: (block: number) => number;
}

/** Draws the first block, those near the window, and that of the row `wanted`. `length`: how many rows there are. */
export function useBlocks(list: RefObject<HTMLElement | null>, length: number, wanted: number): Blocks {
  const count = blockOf(length - 1) + 1;
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
      { root: scroller, rootMargin: `${length > SHORT ? NEAR : WHOLE}px 0px` },
    );
    for (const block of list.current?.children ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [count, length > SHORT]);
  return {
    count,
    isDrawn: (block) => block === 0 || block === blockOf(wanted) || near.has(block),
    startOf,
    heightOf: (block) =>
      heights.current.get(block) ?? (Math.min(startOf(block + 1), length) - startOf(block)) * ROW_HEIGHT,
  };
}

function blockOf(row: number): number {
  return row < FIRST ? 0 : 1 + Math.floor((row - FIRST) / SIZE);
}

function startOf(block: number): number {
  return block === 0 ? 0 : FIRST + (block - 1) * SIZE;
}
