import {listPlaceholders} from './list-placeholders';

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
   */
  readonly code: 'missing' | 'unused' | 'untranslated' | 'placeholders';
}

/**
 * Compares a translation of the UI messages with its source.
 * @param sameInBoth ids whose text is rightly the same in both languages (names, loan words); an
 * entry that is not needed is reported as `unused`, so that the list only shrinks
 */
export function findMessageProblems(
  source: Messages,
  translation: Messages,
  sameInBoth: readonly string[],
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
  }
  for (const id of [...Object.keys(translation), ...sameInBoth]) {
    if (!Object.hasOwn(source, id)) problems.push({id, code: 'unused'});
  }
  return problems;
}

function hasWords(text: string): boolean {
  return /\p{Letter}/u.test(text.replace(/\{[^}]*\}/g, ''));
}
