/** Letters that Unicode does not decompose into a base letter and a mark. */
const withoutMarks: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
};

const marks = /\p{M}/gu;
const undecomposed = /[łıøðđßæ]/g;

/**
 * Lower case without diacritics: `Wójcik` and `wojcik` fold to the same text. Letters of other
 * scripts stay what they are, so a Cyrillic look-alike never folds to its Latin twin.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(undecomposed, (letter) => withoutMarks[letter] ?? letter);
}

const betweenWords = /[^\p{L}\p{N}]+/u;

/**
 * The words of a display name as `$search` knows them: folded, parted at everything that is neither
 * letter nor digit.
 */
export function splitWords(text: string): readonly string[] {
  return foldText(text)
    .split(betweenWords)
    .filter((word) => word !== '');
}
