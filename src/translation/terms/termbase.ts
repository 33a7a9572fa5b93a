import {normaliseLabel} from './normalise-label';
import type {Term, TermTranslation} from './term';

/** All labels that are known, however they are looked for. */
export interface Termbase {
  readonly terms: readonly Term[];
  /** Whether any label is known in a language. */
  hasLocale(locale: string): boolean;
  /** The terms of a label as the source has it: several where several products have it. */
  findByLabel(label: string): readonly Term[];
  /** The terms that are called so in a language. */
  findByTranslation(label: string, locale: string): readonly Term[];
  /** The terms that must not be called so in a language. */
  findByForbidden(label: string, locale: string): readonly Term[];
}

/** Makes terms fit to be looked up, those of all products together. */
export function createTermbase(terms: readonly Term[]): Termbase {
  const byLabel = groupBy(terms, ({label}) => [normaliseLabel(label)]);
  const keysIn = (formsOf: (translation: TermTranslation) => readonly string[]) => (term: Term) =>
    Array.from(term.translations).flatMap(([locale, translation]) =>
      formsOf(translation).map((form) => keyOf(form, locale)),
    );
  const byTranslation = groupBy(
    terms,
    keysIn(({label}) => [label]),
  );
  const byForbidden = groupBy(
    terms,
    keysIn(({forbidden}) => forbidden),
  );
  const locales = new Set(terms.flatMap(({translations}) => Array.from(translations.keys())));
  return {
    terms,
    hasLocale: (locale) => locales.has(locale),
    findByLabel: (label) => byLabel.get(normaliseLabel(label)) ?? [],
    findByTranslation: (label, locale) => byTranslation.get(keyOf(label, locale)) ?? [],
    findByForbidden: (label, locale) => byForbidden.get(keyOf(label, locale)) ?? [],
  };
}

const keyOf = (label: string, locale: string) => `${locale} ${normaliseLabel(label)}`;

function groupBy(
  terms: readonly Term[],
  keysOf: (term: Term) => readonly string[],
): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const group = groups.get(key);
      if (group) group.push(term);
      else groups.set(key, [term]);
    }
  }
  return groups;
}
