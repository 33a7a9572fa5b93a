import {findLanguageWords} from '../languages/find-language-words';

/** A word by which a text addresses its reader, and should not. */
export interface WrongAddress {
  readonly word: string;
  /** Offset in the text. */
  readonly start: number;
  /** The word by which the language's texts do. */
  readonly right: string;
}

/** What may stand between single marks: an apostrophe among letters ends no quotation. */
const single = "(?:[^‘’']|(?<=\\p{L})[’'](?=\\p{L}))*";

/** A quotation within a line. A mark behind a digit is one of inches, and an apostrophe may begin a word. */
const quoted = new RegExp(
  [
    '“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|‚[^‚‘’]*[‘’]',
    '(?<!\\d)"[^"]*"',
    `‘${single}’(?!\\p{L})|(?<!\\p{L})'${single}'(?!\\p{L})`,
  ].join('|'),
  'gu',
);

/**
 * Lists the words of a text that address the reader otherwise than texts of the language do, but for what
 * is in quotation marks. None in a language whose words of this kind nobody has written down.
 */
export function listWrongAddress(text: string, locale: string): readonly WrongAddress[] {
  const address = findLanguageWords(locale)?.address;
  if (!address) return [];
  const said = text.replace(quoted, ({length}) => ' '.repeat(length));
  return Array.from(said.matchAll(/\p{L}+/gu), ({0: word, index}) => ({
    ...{word, start: index, right: address.right},
  })).filter(({word}) => address.wrong.has(word.toLowerCase()));
}
