import {Document, isCollection, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq} from 'yaml';

import {failure, success, type Result} from '../../core/result';
import type {YamlMistake} from '../read-yaml';
import type {BroughtTerm} from './list-brought-terms';
import {normaliseLabel} from './normalise-label';
import {parseTermbase} from './parse-termbase';

/** What came of a glossary. */
export interface MergedTerms {
  /** The file as it is to be; null where nothing comes of the glossary. */
  readonly text: string | null;
  /** Labels that now have a translation and had none. */
  readonly added: readonly {readonly label: string; readonly translation: string}[];
  /** Labels that the file has as the glossary does. */
  readonly known: readonly string[];
  /** Forms that are now forbidden. */
  readonly forbidden: readonly {readonly label: string; readonly form: string}[];
  readonly conflicts: readonly TermConflict[];
}

/** Where the glossary and the file, or the glossary and itself, do not agree: left as it was. */
export interface TermConflict {
  readonly label: string;
  /** Line of the glossary, from 1. */
  readonly line: number;
  /** What the file calls it; null where it has nothing. */
  readonly has: string | null;
  /** What the glossary calls it. */
  readonly brings: readonly string[];
  /** Whether the glossary forbids what the file has. */
  readonly isForbidden: boolean;
}

/** Where terms come from, and what they are for. */
export interface TermOrigin {
  readonly product: string;
  readonly locale: string;
  readonly source: string;
  /** `2026-11-22` */
  readonly date: string;
}

/**
 * Puts the terms of a glossary into a file of the termbase. What somebody wrote there stays: labels,
 * forbidden forms, comments and their order; what the glossary calls otherwise is a conflict.
 *
 * @param before The file as it is; null where there is none.
 * @returns
 *   The file as it is to be; or the mistake for which it cannot be read.
 */
export function mergeTerms(
  before: string | null,
  brought: readonly BroughtTerm[],
  origin: TermOrigin,
): Result<MergedTerms, YamlMistake> {
  if (before !== null) {
    const parsed = parseTermbase(before);
    if (!parsed.ok) return failure(parsed.problem);
  }
  const file = new TermFileEditor(before, origin);
  const added: MergedTerms['added'][number][] = [];
  const known: string[] = [];
  const forbidden: MergedTerms['forbidden'][number][] = [];
  const conflicts: TermConflict[] = [];
  for (const {label, line, translations, forbidden: forms} of brought) {
    const has = file.readLabel(label);
    const [first = '', second] = translations;
    const isKnown = has !== null && translations.some((each) => isSame(each, has));
    const isForbidden = has !== null && forms.some((form) => isSame(form, has));
    if (has === null ? second !== undefined : !isKnown || isForbidden) {
      conflicts.push({label, line, has, brings: translations, isForbidden});
      continue;
    }
    if (has === null) {
      file.addLabel(label, first);
      added.push({label, translation: first});
    } else known.push(label);
    for (const form of file.forbid(label, forms)) forbidden.push({label, form});
  }
  const isChanged = added.length + forbidden.length > 0;
  return success({text: isChanged ? file.toString() : null, added, known, forbidden, conflicts});
}

/** A file of the termbase as nodes, with its comments. */
class TermFileEditor {
  readonly #document: Document;
  readonly #terms: YAMLSeq;
  readonly #byLabel: Map<string, YAMLMap>;
  readonly #origin: TermOrigin;

  constructor(text: string | null, origin: TermOrigin) {
    this.#document =
      text === null
        ? new Document({product: origin.product, terms: []})
        : (parseDocument(text) as Document);
    const terms = this.#document.get('terms');
    if (!isSeq(terms)) throw new Error('A file of terms was read that has no list of them');
    this.#terms = terms;
    // A list that was empty is written as `[]`, and so would be what is added to it.
    if (terms.items.length === 0) terms.flow = false;
    this.#origin = origin;
    this.#byLabel = new Map(
      terms.items.filter(isMap).map((item) => [normaliseLabel(String(item.get('label'))), item]),
    );
  }

  /** What the file calls a label; null where it says nothing. */
  readLabel(label: string): string | null {
    const found = this.#translationOf(label)?.get('label');
    return typeof found === 'string' ? found : null;
  }

  addLabel(label: string, translation: string): void {
    const {locale, source, date} = this.#origin;
    const key = normaliseLabel(label);
    const value = {label: translation, source, date};
    const term = this.#byLabel.get(key);
    if (term) {
      term.setIn(['translations', locale], this.#document.createNode(value));
      return;
    }
    const created = this.#document.createNode({label, translations: {[locale]: value}});
    if (!isMap(created)) throw new Error('A term was made that has no keys');
    this.#terms.add(created);
    this.#byLabel.set(key, created);
  }

  /** Adds the forms that are not forbidden yet, and tells which. */
  forbid(label: string, forms: readonly string[]): readonly string[] {
    const translation = this.#translationOf(label);
    const list = translation?.get('forbidden');
    const known = isSeq(list) ? list.items.map((item) => normaliseLabel(String(item))) : [];
    const added = forms.filter((form) => !known.includes(normaliseLabel(form)));
    if (!translation || added.length === 0) return [];
    if (isSeq(list)) for (const form of added) list.add(this.#document.createNode(form));
    else {
      const created = this.#document.createNode(added);
      if (isCollection(created)) created.flow = true;
      translation.set('forbidden', created);
    }
    return added;
  }

  toString(): string {
    return this.#document.toString({lineWidth: 0, flowCollectionPadding: false});
  }

  #translationOf(label: string): YAMLMap | null {
    const found = this.#byLabel
      .get(normaliseLabel(label))
      ?.getIn(['translations', this.#origin.locale]);
    return isMap(found) ? found : null;
  }
}

function isSame(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}
