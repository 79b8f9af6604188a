// Mail: a message as a file that mail programs open, and an address that begins one.

/** A message in two forms of the same text. */
export interface Mail {
  /** Tells it from others: letters, digits and hyphens. */
  name: string;
  /** Epoch ms. */
  at: number;
  /** One line. */
  subject: string;
  plain: string;
  markup: string;
}

/** Of our own; `.example` is nobody else's. */
const DOMAIN = 'broadsheet.example';

/** No line of a part can be it: those are base64, which has no hyphen. */
const BOUNDARY = 'broadsheet-parts';

/** The whole file, in ASCII: RFC 5322 with two parts (RFC 2046), the richer last. It is a draft, to nobody yet. */
export function mailFile({ name, at, subject, plain, markup }: Mail): string {
  const lines = [
    `From: Broadsheet <digest@${DOMAIN}>`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${name}@${DOMAIN}>`,
    `Subject: ${encodedWords(subject)}`,
    // Programs that know it open the message to be sent.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('plain', plain),
    ...part('html', markup),
    `--${BOUNDARY}--`,
    '',
  ];
  return lines.join('\r\n');
}

function part(kind: 'plain' | 'html', text: string): string[] {
  return [
    `--${BOUNDARY}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? []),
  ];
}

/** Bytes of an encoded word, so that with its signs and the name of its field it fits a line of 76 characters. */
const MOST_BYTES = 39;

/** A line as RFC 2047 writes it in a header: itself where it is plain and short, else in pieces of whole characters. */
function encodedWords(line: string): string {
  if (/^[ -~]{1,60}$/.test(line) && !line.includes('=?')) return line;
  const pieces: string[] = [''];
  for (const character of line) {
    const longer = `${pieces.at(-1)!}${character}`;
    if (bytes(longer).length > MOST_BYTES) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.map((piece) => `=?utf-8?B?${base64(piece)}?=`).join('\r\n ');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function base64(text: string): string {
  return btoa(Array.from(bytes(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Windows hands on no longer address than about this (characters). */
const LONGEST_DRAFT = 1_900;

/** A `mailto:` address (RFC 6068) with as many of the paragraphs as it has room for. `rest`: says how many it has not. */
export function mailDraft(
  subject: string,
  paragraphs: readonly string[],
  rest: (count: number) => string,
): string {
  const draft = (count: number) => {
    const left = paragraphs.length - count;
    const body = [...paragraphs.slice(0, count), ...(left > 0 ? [rest(left)] : [])].join('\n\n');
    const [head, text] = [subject, body.replaceAll('\n', '\r\n')].map((part) =>
      encodeURIComponent(part.toWellFormed()),
    );
    return `mailto:?subject=${head!}&body=${text!}`;
  };
  let count = paragraphs.length;
  while (count > 0 && draft(count).length > LONGEST_DRAFT) count -= 1;
  return draft(count);
}
