import type {SpellingAlphabet} from './spelling-alphabet';
import {spellingAlphabetEn} from './spelling-alphabet-en';
import {spellingAlphabetNl} from './spelling-alphabet-nl';

export interface SpelledCharacter {
  readonly character: string;
  /** What to say for it, e.g. `capital Alfa`. */
  readonly spoken: string;
}

const alphabets: Readonly<Record<'en' | 'nl', SpellingAlphabet>> = {
  en: spellingAlphabetEn,
  nl: spellingAlphabetNl,
};

function say(character: string, alphabet: SpellingAlphabet): string {
  const word = alphabet.letters[character.toLowerCase()];
  if (word !== undefined) {
    const isLowerCase = character === character.toLowerCase();
    return `${isLowerCase ? alphabet.lowerCase : alphabet.upperCase} ${word}`;
  }
  // `Number('')` and `Number(' ')` are 0: signs first.
  return alphabet.signs[character] ?? alphabet.digits[Number(character)] ?? character;
}

/**
 * Spells a password for reading it over the phone, one entry for each character. Covers every
 * character that Entra allows; another one is given back as it is.
 */
export function spellPassword(
  password: string,
  language: 'en' | 'nl',
): readonly SpelledCharacter[] {
  return Array.from(password, (character) => ({
    character,
    spoken: say(character, alphabets[language]),
  }));
}
