// One line of text that is what it looks like: well-formed, nothing unseen in it, nothing that turns its direction.

/**
 * Controls, fillers nobody sees and marks that turn the direction of what follows. White space is dealt with apart;
 * joiners and variation selectors make emoji and Persian what they are.
 */
const UNSEEN =
  /(?![\uFE00-\uFE0F\u200C-\u200D\t-\r\u0085])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** White space, and the two characters that only look like it. */
const SPACE = /[\s\u0085\u2800]+/g;

/** Marks and joiners on one letter, more than any script stacks: a tower of them covers its neighbours. */
const TOWER = /([\p{M}\u200C-\u200D]{5})[\p{M}\u200C-\u200D]+/gu;

/** The text in one line; empty when nothing of it can be seen. Never longer than the text. */
export function oneLine(text: string): string {
  const line = text.toWellFormed().replace(UNSEEN, '').replace(SPACE, ' ').replace(TOWER, '$1').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : '';
}
