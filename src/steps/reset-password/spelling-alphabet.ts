/** How a language spells passwords over the phone. */
export interface SpellingAlphabet {
  /** The words for a to z. */
  readonly letters: Readonly<Record<string, string>>;
  readonly digits: readonly string[];
  /** The names of the blank space and of every printable ASCII sign. */
  readonly signs: Readonly<Record<string, string>>;
  readonly upperCase: string;
  readonly lowerCase: string;
}
