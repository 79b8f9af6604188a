// Where the focus goes when what had it is gone.

/** Gives the focus to the list that is shown. */
export function focusHome(): void {
  document.querySelector<HTMLElement>('[data-home]:not([data-home=false])')?.focus();
}
