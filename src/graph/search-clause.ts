/**
 * One clause of `$search`: `"displayName:Kim"`. Inside the quotes only `"` and `\` are escaped, with
 * a backslash.
 *
 * Source: learn.microsoft.com/graph/search-query-parameter, checked 2026-11-22.
 */
export const searchClause = (property: string, text: string): string =>
  `"${property}:${text.replace(/["\\]/g, '\\$&')}"`;
