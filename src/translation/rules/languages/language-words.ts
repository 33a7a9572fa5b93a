/** Small words of a language: what rules have to know of it to see that markup is on the wrong words. */
export interface LanguageWords {
  /**
   * Words that name nothing on a screen by themselves: articles, pronouns, prepositions, conjunctions,
   * helping verbs, and forms of a verb that are only used in a sentence.
   */
  readonly functionWords: ReadonlySet<string>;
  /** Words that tell readers to do something; only with a function word do they name nothing. */
  readonly instructions: ReadonlySet<string>;
  /** Function words with which no label begins in small letters, whatever follows. */
  readonly neverFirst: ReadonlySet<string>;
  /** Function words with which no label begins in small letters where a capital letter follows. */
  readonly neverBeforeCapital: ReadonlySet<string>;
  /** Words with which no label ends. */
  readonly neverLast: ReadonlySet<string>;
  /** Words with which no label ends after an infinitive: elsewhere they belong to a verb. */
  readonly neverLastAfterInfinitive: ReadonlySet<string>;
  /** An infinitive, as the language forms them. */
  readonly infinitive: RegExp;
  /**
   * Kinds of things on a screen that texts name before a label, such as `knop` of "de knop Opslaan",
   * each with what English calls it.
   */
  readonly nouns: Readonly<Record<string, string>>;
  /** The word by which texts address the reader, and those by which they must not. */
  readonly address: {readonly right: string; readonly wrong: ReadonlySet<string>};
}

/** A set of the words in a text. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(Boolean));
}
