/** One word of a `$filter` expression. `at` is its place in the text, for messages. */
export type FilterToken =
  | {readonly kind: 'name'; readonly text: string; readonly at: number}
  | {readonly kind: 'text'; readonly text: string; readonly at: number}
  | {readonly kind: 'sign'; readonly text: '(' | ')' | ','; readonly at: number};

const token = /\s*(?:([A-Za-z_][\w/]*)|'((?:[^']|'')*)'|([(),]))/y;

/** Parts a `$filter` expression into words. Null where something is no word of it. */
export function tokenizeFilter(filter: string): readonly FilterToken[] | null {
  const tokens: FilterToken[] = [];
  const end = filter.trimEnd().length;
  let at = 0;
  while (at < end) {
    token.lastIndex = at;
    const match = token.exec(filter);
    if (!match) return null;
    const [, name, text, sign] = match;
    if (name !== undefined) tokens.push({kind: 'name', text: name, at});
    else if (text !== undefined) tokens.push({kind: 'text', text: text.replaceAll("''", "'"), at});
    else tokens.push({kind: 'sign', text: sign as '(' | ')' | ',', at});
    at = token.lastIndex;
  }
  return tokens;
}
