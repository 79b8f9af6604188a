// What can wait until the reader sees something.

/** Runs a task in the frame after the one that paints next. Returns what calls it off. */
export function afterPaint(task: () => void): () => void {
  let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(task)));
  return () => cancelAnimationFrame(frame);
}
