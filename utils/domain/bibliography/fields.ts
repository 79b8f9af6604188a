// An entry as a bibliography file writes it: its fields by name, before anybody knows what they mean.

/** `fields` holds each field's texts in the order of the file, its name in the case of the format's own. */
export interface RawEntry {
  /** The citation key. */
  key?: string;
  fields: Map<string, string[]>;
}

/** Adds a text to a field. */
export function addField({ fields }: RawEntry, name: string, text: string): void {
  const texts = fields.get(name);
  if (texts) texts.push(text);
  else fields.set(name, [text]);
}

/** The texts of the named fields, in the order of the names. */
export function textsOf({ fields }: RawEntry, names: string[]): string[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}
