import type {LanguageWords} from '../languages/language-words';
import {splitWords} from './split-words';

/**
 * Whether a text is no name of anything on a screen: all of it function words, or such words and what
 * tells readers to do something. A capital letter after the first word begins a label.
 */
export function namesNothing(text: string, {functionWords, instructions}: LanguageWords): boolean {
  const [first = '', ...others] = splitWords(text);
  if (others.some((word) => /^\p{Lu}/u.test(word))) return false;
  const words = [first.toLowerCase(), ...others];
  return (
    words.some((word) => functionWords.has(word)) &&
    words.every((word) => functionWords.has(word) || instructions.has(word))
  );
}
