import {listPlaceholders} from './list-placeholders';
import {listWrongAddress} from './rules/parts/list-wrong-address';

/** UI messages by id, as Docusaurus keeps them in its JSON files. */
export type Messages = Readonly<Record<string, string>>;

/** What is wrong with one translated message. */
export interface MessageProblem {
  readonly id: string;
  /**
   * - `missing`: the message exists in the source language only
   * - `unused`: the source no longer knows the id
   * - `untranslated`: the text is that of the source language, letter for letter
   * - `placeholders`: another set of `{placeholders}` than the source's
   * - `register`: it addresses the reader otherwise than texts of the language do
   */
  readonly code: 'missing' | 'unused' | 'untranslated' | 'placeholders' | 'register';
}

/**
 * Compares a translation of the UI messages with its source.
 * @param locale language of the translation, as a BCP 47 tag
 * @param sameInBoth ids whose text is rightly the same in both languages (names, loan words); an
 * entry that is not needed is reported as `unused`, so that the list only shrinks
 */
export function findMessageProblems(
  source: Messages,
  translation: Messages,
  sameInBoth: readonly string[],
  locale: string,
): readonly MessageProblem[] {
  const problems: MessageProblem[] = [];
  const allowed = new Set(sameInBoth);
  for (const [id, text] of Object.entries(source)) {
    const translated = Object.hasOwn(translation, id) ? translation[id] : undefined;
    if (translated === undefined || translated.trim() === '') {
      problems.push({id, code: 'missing'});
      continue;
    }
    const isSame = translated.trim() === text.trim();
    if (isSame && hasWords(text) && !allowed.has(id)) problems.push({id, code: 'untranslated'});
    if (!isSame && allowed.has(id)) problems.push({id, code: 'unused'});
    if (listPlaceholders(translated).join() !== listPlaceholders(text).join()) {
      problems.push({id, code: 'placeholders'});
    }
    if (listWrongAddress(translated, locale).length > 0) problems.push({id, code: 'register'});
  }
  for (const id of [...Object.keys(translation), ...sameInBoth]) {
    if (!Object.hasOwn(source, id)) problems.push({id, code: 'unused'});
  }
  return problems;
}

function hasWords(text: string): boolean {
  return /\p{Letter}/u.test(text.replace(/\{[^}]*\}/g, ''));
}
