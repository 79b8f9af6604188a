// RIS files, read as far as they can be: https://en.wikipedia.org/wiki/RIS_(file_format)
import { addField, type RawEntry } from './fields';

/** A line that begins a field: a tag, a dash, a text. Two spaces by the book, one or three by some. */
const FIELD = /^\s{0,3}([A-Z][A-Z0-9]) {1,3}-(?: (.*))?$/;

/** Whether a text is a RIS file: a line begins an entry. */
export function isRis(text: string): boolean {
  return /^\uFEFF?[ \t]{0,3}TY {1,3}-/m.test(text);
}

/** The entries of a file; names of fields are its tags. One that never ends is one: the time is linear in the length. */
export function risEntries(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  let entry: RawEntry | undefined;
  let field: { tag: string; lines: string[] } | undefined;

  const endField = () => {
    if (entry && field) addField(entry, field.tag, field.lines.join(' ').trim());
    field = undefined;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const [begins, tag, first = ''] = FIELD.exec(line) ?? [];
    if (begins === undefined) {
      field?.lines.push(line);
      continue;
    }
    endField();
    if (tag === 'TY') entries.push((entry = { fields: new Map() }));
    else if (tag === 'ER') entry = undefined;
    else field = { tag: tag!, lines: [first] };
  }
  endField();
  return entries;
}
