// Which opening of a page this is: the name under which it writes notes.

export const OPENING = crypto.randomUUID();
