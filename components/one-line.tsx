// A text on one line, cut where there is no more room.

/** `hint`: all of it. */
export function OneLine({ hint, children }: { hint: string; children: string }) {
  return (
    <span class="one-line" dir="auto" title={hint}>
      {children}
    </span>
  );
}
