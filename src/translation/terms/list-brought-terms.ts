import {normaliseLabel} from './normalise-label';
import type {TbxConcept, TbxTerm} from './read-tbx';

/** What a glossary says of one label of the source. */
export interface BroughtTerm {
  readonly label: string;
  /** Line of the glossary where it is first said, from 1. */
  readonly line: number;
  /** What it is called: several where the glossary leaves it open, at least one. */
  readonly translations: readonly string[];
  /** What it must not be called. */
  readonly forbidden: readonly string[];
}

/** A concept of which nothing is taken: it has no word that may be used in one of the two languages. */
export interface LackingConcept {
  /** What the glossary calls it in the other language, or in any. */
  readonly name: string;
  /** Line of the glossary, from 1. */
  readonly line: number;
  /** The language that it has no word in. */
  readonly locale: string;
}

/** Lists those concepts, in the order of the glossary; languages are picked as `listBroughtTerms` does. */
export function listLackingConcepts(
  concepts: readonly TbxConcept[],
  sourceLocale: string,
  locale: string,
): readonly LackingConcept[] {
  return concepts.flatMap(({line, terms}) => {
    const [label] = textsOf(pickLanguage(terms, sourceLocale).filter(isAllowed));
    const [translation] = textsOf(pickBest(pickLanguage(terms, locale)));
    if (label !== undefined && translation !== undefined) return [];
    const name = label ?? translation ?? terms[0]?.text ?? '';
    return [{name, line, locale: label === undefined ? sourceLocale : locale}];
  });
}

/**
 * Lists the labels that a glossary has in both languages. What is deprecated in the language of the
 * source is left out; what is in that of the translation is forbidden there. Where some words are
 * preferred, the others that are allowed say nothing.
 *
 * @param sourceLocale Language of the labels, as a BCP 47 tag; a glossary for one of its regions will do.
 * @param locale Language of the translation; a glossary for all of its regions will do, one for another
 *   region will not.
 */
export function listBroughtTerms(
  concepts: readonly TbxConcept[],
  sourceLocale: string,
  locale: string,
): readonly BroughtTerm[] {
  const brought = new Map<string, BroughtTerm>();
  for (const {line, terms} of concepts) {
    const target = pickLanguage(terms, locale);
    const forbidden = textsOf(target.filter(({status}) => status === 'deprecated'));
    const translations = textsOf(pickBest(target));
    if (translations.length === 0) continue;
    for (const label of textsOf(pickLanguage(terms, sourceLocale).filter(isAllowed))) {
      const key = normaliseLabel(label);
      const known = brought.get(key) ?? {label, line, translations: [], forbidden: []};
      brought.set(key, {
        ...known,
        translations: unite(known.translations, translations),
        forbidden: unite(known.forbidden, forbidden),
      });
    }
  }
  return Array.from(brought.values(), (term) => {
    const called = term.translations.map(normaliseLabel);
    return {
      ...term,
      forbidden: term.forbidden.filter((form) => !called.includes(normaliseLabel(form))),
    };
  });
}

function pickLanguage(terms: readonly TbxTerm[], locale: string): readonly TbxTerm[] {
  const wanted = locale.toLowerCase();
  const [language = ''] = wanted.split('-');
  const tagsOf = new Set(terms.map((term) => term.locale.toLowerCase().replaceAll('_', '-')));
  const regional = wanted === language ? Array.from(tagsOf) : [];
  const tag = [
    wanted,
    language,
    ...regional.filter((each) => each.startsWith(`${language}-`)),
  ].find((each) => tagsOf.has(each));
  return terms.filter((term) => term.locale.toLowerCase().replaceAll('_', '-') === tag);
}

function pickBest(terms: readonly TbxTerm[]): readonly TbxTerm[] {
  const preferred = terms.filter(({status}) => status === 'preferred');
  return preferred.length > 0 ? preferred : terms.filter(isAllowed);
}

function isAllowed({status}: TbxTerm): boolean {
  return status !== 'deprecated';
}

function textsOf(terms: readonly TbxTerm[]): readonly string[] {
  return terms.map(({text}) => text);
}

/** Both lists, each label once. */
function unite(some: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return [...some, ...more].filter((label) => {
    const key = normaliseLabel(label);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
