/** A character in a name that hides, reorders or imitates others. */
export interface UnusualCharacter {
  readonly character: string;
  /** In the usual notation, e.g. `U+202E`. */
  readonly codePoint: string;
  /**
   * - `bidi-control`: changes the reading direction of what follows
   * - `invisible`: has no width or no ink
   * - `mixed-script`: a letter of another script than the name's own
   */
  readonly kind: 'bidi-control' | 'invisible' | 'mixed-script';
  /** Unicode's own name of a control or invisible character, e.g. `RIGHT-TO-LEFT OVERRIDE`; else null. */
  readonly name: string | null;
  /** Unicode's name of the script of a `mixed-script` letter, e.g. `Cyrillic`; else null. */
  readonly script: string | null;
  /** The Latin letters that a `mixed-script` letter looks like; null where it looks like none. */
  readonly looksLike: string | null;
}

export declare function unusualCharacters(text: string): readonly UnusualCharacter[];
