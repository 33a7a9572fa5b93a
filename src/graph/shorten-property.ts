/**
 * The longest property of a directory object that is taken, in UTF-16 units. Entra allows 256
 * characters in a display name, its longest property that is shown here
 * (learn.microsoft.com/graph/api/resources/user, checked 2026-11-22).
 */
const longest = 256;

/**
 * A name or another property of the tenant, cut with an ellipsis where it is longer than any that
 * Entra keeps: a text of megabytes would make the page that shows it stand still. Null where there is
 * none.
 */
export function shortenProperty(text: string): string;
export function shortenProperty(text: string | null | undefined): string | null;
export function shortenProperty(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.length <= longest) return text;
  const isPairCut = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1));
  return `${text.slice(0, isPairCut ? longest - 1 : longest)}…`;
}
