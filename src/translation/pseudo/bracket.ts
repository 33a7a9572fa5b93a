/**
 * Puts brackets at both ends of a text, that no language uses: words without them are not translated, and
 * one that is missing was cut off, or put together of pieces.
 */
export function bracket(text: string): string {
  return `⟦${text}⟧`;
}
