// The views of the popup.

export const TABS = ['today', 'reading-list', 'search'] as const;
export type Tab = (typeof TABS)[number];
