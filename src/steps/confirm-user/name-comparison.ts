import unhomoglyph from 'unhomoglyph';

/** Graph allows 256 characters in a display name; a hostile answer may hold more. */
const comparedLength = 1_000;

const tidy = (name: string) =>
  name.slice(0, comparedLength).trim().replace(/\s+/gu, ' ').normalize('NFC').toLowerCase();

/**
 * What is left of a name when everything is taken away that the eye may miss: invisible characters,
 * accents, letter case, and the difference between letters that look the same (UTS #39 skeleton, with
 * the Unicode 13 confusables of `unhomoglyph`). Compatibility forms such as full-width letters count
 * as their plain ones.
 *
 * Source: unicode.org/reports/tr39 "Confusable Detection", checked 2026-11-22.
 */
function skeleton(name: string): string {
  const visible = name
    .slice(0, comparedLength)
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\u0300-\u036f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return unhomoglyph(visible)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}

/**
 * Compares two display names: `same-name` where they differ at most in letter case, spacing and
 * Unicode's way of writing accents; `look-alike-name` where they merely look alike; else null.
 */
export function compareNames(one: string, other: string): 'same-name' | 'look-alike-name' | null {
  if (tidy(one) === tidy(other)) return 'same-name';
  // Letter case first as well: some letters have a look-alike in one case only.
  const looksSame =
    skeleton(one) === skeleton(other) || skeleton(tidy(one)) === skeleton(tidy(other));
  return looksSame ? 'look-alike-name' : null;
}
