// Letters that Unicode does not take apart, as they are typed on keyboards that lack them.

const LETTERS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'ng', ə: 'e',
}; // prettier-ignore

/** A text of small letters without them. */
export function withPlainLetters(text: string): string {
  return text.replace(/[ßæœøđðþłıħŋə]/g, (letter) => LETTERS[letter]!);
}
