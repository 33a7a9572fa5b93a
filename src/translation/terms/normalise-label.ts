/**
 * Makes one of the ways in which a label may be typed: white space of any kind is one space, quotes are
 * straight, and characters are composed. Capitals stay: a product shows them.
 */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim();
}
