import type {BroughtTerm} from './list-brought-terms';
import {normaliseLabel} from './normalise-label';
import type {Term} from './term';

/** A label that a glossary brings for one product, and that another product calls otherwise. */
export interface OtherLabel {
  readonly label: string;
  /** Line of the glossary, from 1. */
  readonly line: number;
  /** What the glossary calls it. */
  readonly brings: readonly string[];
  /** The other product, and what that calls it. */
  readonly product: string;
  readonly has: string;
}

/**
 * Lists where the labels of a glossary are not those of the other products. Two products may well call the
 * same thing differently, so this is to be told and no mistake.
 *
 * @param terms Of all products; those of `product` itself are passed over.
 * @param locale Language of the translation.
 */
export function listOtherLabels(
  brought: readonly BroughtTerm[],
  terms: readonly Term[],
  product: string,
  locale: string,
): readonly OtherLabel[] {
  const others = terms.filter((term) => term.product !== product);
  return brought.flatMap(({label, line, translations}) =>
    others.flatMap((term) => {
      const has = term.translations.get(locale)?.label;
      const isOther =
        has !== undefined &&
        normaliseLabel(term.label) === normaliseLabel(label) &&
        !translations.some((each) => normaliseLabel(each) === normaliseLabel(has));
      return isOther ? [{label, line, brings: translations, product: term.product, has}] : [];
    }),
  );
}
