// Text as TeX and BibTeX read it back: signs escaped, capitals held where a style would lower them.

/** BibTeX counts braces even behind a backslash, so `\{` would never do. */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}', '`': '\\textasciigrave{}',
  $: '\\$', '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_',
}; // prettier-ignore

/** Plain text with nothing in it that TeX would take for a command; two hyphens stay two, and two apostrophes. */
export function tex(text: string): string {
  return text.replace(/[\\{}^~<>|`$&%#_]|-(?=-)|'(?=')|,(?=,)/g, (sign) => SIGNS[sign] ?? `${sign}{}`);
}

/** Words as they have capitals: `GPT`, `BERTScore`, `3D`, `Q` and `N_0`, but not the article `A`. */
const CAPITALS = /.\p{Lu}|^(?!A$)\p{Lu}\P{Ll}*$/u;

/** A title whose capitals survive a style that writes titles in small letters. */
export function texTitle(title: string): string {
  return title
    .split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}_]*)/u)
    .map((piece, i) => (i % 2 && CAPITALS.test(piece) ? `{${tex(piece)}}` : tex(piece)))
    .join('');
}
