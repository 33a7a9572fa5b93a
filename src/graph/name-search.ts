import {searchClause} from './search-clause';

const formatCharacters = /\p{Cf}/gu;
const combiningMarks = /\p{M}/gu;
const lettersOrDigits = /[\p{L}\p{N}]/u;
const separators = /[^\p{L}\p{M}\p{N}]/u;

/** The `$search` texts that find people with the same or a similar display name. */
export interface NameSearch {
  /** Finds everyone who has all words of the name. */
  readonly same: string;
  /**
   * Finds those who share its first or its last word, with or without accents: whoever changed a
   * letter of one word is still found by the other.
   */
  readonly similar: string;
}

/**
 * Graph looks for words, each from its beginning. Invisible format characters, such as
 * right-to-left marks, are left out of the words.
 *
 * @returns null where the name holds no letter and no digit
 */
export function createNameSearch(displayName: string): NameSearch | null {
  const words = displayName
    .replace(formatCharacters, '')
    .split(separators)
    .filter((word) => lettersOrDigits.test(word));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;

  const withoutAccents = (word: string) =>
    word.normalize('NFKD').replace(combiningMarks, '').normalize('NFC');
  const variants = new Set([first, last].flatMap((word) => [word, withoutAccents(word) || word]));
  return {
    same: searchClause('displayName', words.join(' ')),
    similar: Array.from(variants, (word) => searchClause('displayName', word)).join(' OR '),
  };
}
