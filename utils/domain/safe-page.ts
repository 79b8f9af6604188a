// Which addresses from elsewhere may be links.

/** Far above anything recorded (characters). */
const LONGEST = 2_000;

/** Whether an address from elsewhere may be a link: `https:`, without a name or password in it. */
export function isSafePage(address: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username + password === '';
}
