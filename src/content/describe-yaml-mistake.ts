import type {ErrorCode, YAMLError} from 'yaml';

/** Why a text is no YAML, in words for somebody who writes articles. */
export interface DescribedYamlMistake {
  /** Offset in the text: where there is something to mend. */
  readonly offset: number;
  /** A sentence in English, without a capital letter and without a full stop. */
  readonly reason: string;
}

const quoteIt = 'put the whole value in quotation marks';

/** What people do by mistake; the codes of yaml 2 are in its `errors.d.ts` (seen on 2026-11-23). */
const reasons: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks begins a special character: write two',
  BAD_INDENT: 'this line is not indented as its list or its keys are, or a bracket is not closed',
  BAD_SCALAR_START: `a value cannot begin with this mark: ${quoteIt}`,
  BLOCK_AS_IMPLICIT_KEY: `this value has a colon in it, or its next line is indented: ${quoteIt}, or put the next line where the key begins`,
  DUPLICATE_KEY: 'this key is there twice: keep one',
  MULTILINE_IMPLICIT_KEY: 'this line is no key with a colon and a value',
  TAB_AS_INDENT: 'a line begins with a tab: indent it by spaces',
  UNEXPECTED_TOKEN: `something follows after the end of the value: ${quoteIt}`,
};

/**
 * Tells what is wrong with YAML without the parser's own words, which are for programmers.
 *
 * @param error Of `parseDocument(text, {prettyErrors: false})`.
 */
export function describeYamlMistake(
  {code, message, pos: [offset]}: Pick<YAMLError, 'code' | 'message' | 'pos'>,
  text: string,
): DescribedYamlMistake {
  const [, quote] = /^Missing closing (["'])quote$/u.exec(message) ?? [];
  if (quote !== undefined) {
    return {
      offset: findOpening(text.slice(0, offset), quote),
      reason: `the quotation mark (${quote}) that opens here is never closed`,
    };
  }
  const reason = reasons[code] ?? 'this cannot be read as keys with values';
  return {offset, reason};
}

/** The parser tells the end of what is open; people look for its beginning. */
function findOpening(text: string, quote: string): number {
  const opening = new RegExp(`(?<![^\\s[{,:])${quote}`, 'gu');
  return Array.from(text.matchAll(opening)).at(-1)?.index ?? text.length;
}
