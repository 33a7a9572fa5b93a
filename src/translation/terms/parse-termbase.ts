import {isMap, isSeq, type Node} from 'yaml';

import type {Result} from '../../core/result';
import {readKeys, readText, readTexts, readYaml, YamlProblem, type YamlMistake} from '../read-yaml';
import {normaliseLabel} from './normalise-label';
import type {Term, TermTranslation} from './term';

/** What a file of `i18n/terms` holds: the labels of one product. */
export interface ProductTerms {
  readonly product: string;
  /** In the order of the file; no two have the same label. */
  readonly terms: readonly Term[];
}

/**
 * Reads a file of the termbase.
 *
 * @returns
 *   The labels of a product; or the first mistake. A key that is not known is a mistake too: what it was
 *   meant to say would not be kept.
 */
export function parseTermbase(text: string): Result<ProductTerms, YamlMistake> {
  return readYaml(text, (contents) => {
    const keys = readKeys(contents, ['product', 'terms'], ['product', 'terms']);
    const product = readWords(keys.product);
    if (!isSeq<Node>(keys.terms)) throw new YamlProblem(keys.terms, '`terms` must be a list');
    const labels = new Set<string>();
    const terms = keys.terms.items.map((item): Term => {
      const term = readKeys(item, ['label', 'translations'], ['label', 'translations']);
      const label = readWords(term.label);
      if (labels.has(normaliseLabel(label))) {
        throw new YamlProblem(term.label, `a second term has the label ${label}`);
      }
      labels.add(normaliseLabel(label));
      return {label, product, translations: readTranslations(term.translations)};
    });
    return {product, terms};
  });
}

function readTranslations(node: Node): ReadonlyMap<string, TermTranslation> {
  if (!isMap<Node, Node | null>(node)) {
    throw new YamlProblem(node, '`translations` must be languages with a label each');
  }
  return new Map(
    node.items.map(({key, value}) => [readLocale(key), readTranslation(value ?? key)] as const),
  );
}

function readTranslation(node: Node): TermTranslation {
  const needed = ['label', 'source', 'date'] as const;
  const keys = readKeys(node, [...needed, 'forbidden'], needed);
  const label = readWords(keys.label);
  const forbidden = keys.forbidden ? readTexts(keys.forbidden) : [];
  if (keys.forbidden && forbidden.some((form) => normaliseLabel(form) === normaliseLabel(label))) {
    throw new YamlProblem(keys.forbidden, `${label} is the label, and cannot be forbidden as well`);
  }
  return {label, source: readWords(keys.source), date: readDate(keys.date), forbidden};
}

function readWords(node: Node): string {
  const text = readText(node);
  if (text.trim() === '') throw new YamlProblem(node, 'there must be words here');
  return text;
}

function readLocale(node: Node): string {
  const locale = readText(node);
  try {
    if (Intl.getCanonicalLocales(locale)[0] === locale) return locale;
  } catch {
    // What is no tag at all is told as what is none of a language.
  }
  throw new YamlProblem(node, `${locale} is no language: write a tag such as nl-NL`);
}

function readDate(node: Node): string {
  const date = readText(node);
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : Number.NaN;
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isReal) throw new YamlProblem(node, `${date} is no day: write one such as 2026-11-22`);
  return date;
}
