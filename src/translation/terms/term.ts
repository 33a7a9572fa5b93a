/** What a label is called in one language. */
export interface TermTranslation {
  readonly label: string;
  /** Where the label was seen: a file, a page, a measurement. */
  readonly source: string;
  /** The day when it was seen there: `2026-11-22`. */
  readonly date: string;
  /** Words that people have used for it and that are wrong. */
  readonly forbidden: readonly string[];
}

/** A label of a product: a button, a menu, a field. */
export interface Term {
  /** As the product has it in the language of the source. */
  readonly label: string;
  /** Name of the product that shows it. */
  readonly product: string;
  /** By language, as a BCP 47 tag. */
  readonly translations: ReadonlyMap<string, TermTranslation>;
}
