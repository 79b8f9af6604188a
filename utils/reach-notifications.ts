// What only the reader's click may do about notifications: ask the browser for them.
import { browser } from './browser';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Asks the reader. Resolves with whether they said yes. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Whether notifications are allowed, for who is told now and whenever that changes. Returns what ends it. */
export function followNotifications(tell: (isAllowed: boolean) => void): () => void {
  const follow = () => void browser.permissions.contains(NOTIFICATIONS).then(tell);
  follow();
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(follow);
  onRemoved.addListener(follow);
  return () => {
    onAdded.removeListener(follow);
    onRemoved.removeListener(follow);
  };
}
