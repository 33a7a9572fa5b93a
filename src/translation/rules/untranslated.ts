import {listFunctionWords} from './languages/find-language-words';
import {listTranslated} from './parts/list-translated';
import type {ArticlePair, Rule} from './rule';
import {splitWords} from './parts/split-words';

/** Shorter texts may be names, or the same in both languages. */
const fewestWords = 4;

/**
 * A text of four words or more is not that of the source, letter for letter. What is left in another
 * language on purpose stands in `<span lang="…">`, so that it is also read aloud in it; names, which
 * have no word in small letters, are the same everywhere. A source that is in the translation's language
 * already, as its small words tell, has nothing to translate.
 *
 * @example
 *   {"name": "translated, a name, few words, code, and left on purpose"}
 *
 *   ```markdown source
 *   Select the user first.
 *
 *   - Azure Static Web Apps
 *   - Microsoft Graph (beta)
 *   - `npm run check` – `npm test`
 *   - Read “Reset the user's password”.
 *   - Bestanden delen met een gebruiker
 *   ```
 *
 *   ```markdown target
 *   Selecteer eerst de gebruiker.
 *
 *   - Azure Static Web Apps
 *   - Microsoft Graph (beta)
 *   - `npm run check` – `npm test`
 *   - <span lang="en">Read “Reset the user's password”.</span>
 *   - Bestanden delen met een gebruiker
 *   ```
 *
 * @example
 *   {"name": "not translated"}
 *
 *   ```markdown source
 *   ---
 *   title: Reset the user's password
 *   ---
 *
 *   Select the **user** first.
 *   ```
 *
 *   ```markdown target
 *   ---
 *   title: Reset the user's password
 *   ---
 *
 *   Select the **user** first.
 *   ```
 *
 *   ```text findings
 *   2:8-2:33: This is the text of the source: it is not translated yet.
 *   5:1-5:27: This is the text of the source: it is not translated yet.
 *   ```
 */
export const untranslated: Rule = {
  id: 'untranslated',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair)
      .filter(
        ({source, target}) =>
          source.text === target.text &&
          !['code', 'html', 'directive'].includes(source.kind) &&
          hasSentence(source.text) &&
          !isTranslatedAlready(source.text, pair),
      )
      .map(({target: {start, end}}) => ({
        start,
        end,
        message: 'This is the text of the source: it is not translated yet.',
      })),
};

/** Whether there are enough words outside of code, pictures and addresses, one of them in small letters. */
function hasSentence(text: string): boolean {
  const words = text
    .replace(/`[^`]*`|!\[[^[\]]*\]\([^()]*\)|\]\([^()]*\)|<[^<>]*>|https?:\S+/gu, ' ')
    .match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu);
  if (!words || words.length < fewestWords) return false;
  return words.slice(1).some((word) => /^\p{Ll}{2,}$/u.test(word));
}

/** Whether a text has more small words of the translation's language than of the source's. */
function isTranslatedAlready(text: string, {sourceLocale, locale}: ArticlePair): boolean {
  const words = splitWords(text.toLowerCase());
  const count = (language: string) =>
    words.filter((word) => listFunctionWords(language)?.has(word)).length;
  return count(locale) > count(sourceLocale);
}
