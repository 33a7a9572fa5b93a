import type {LanguageWords} from './languages/language-words';
import {listBoldPairs} from './parts/list-bold-pairs';
import {namesNothing} from './parts/names-nothing';
import type {Rule} from './rule';
import {splitWords} from './parts/split-words';

/**
 * Bold begins with the label, not with the small word or the kind of thing before it: **op Start** or **de
 * pagina Gebruikers** is not what readers find on their screen. Only for languages whose small words are
 * known, and only where the source has a label in bold.
 *
 * @example
 *   {"name": "labels, some of them in small letters"}
 *
 *   ```markdown source
 *   Select **Copy to**, then **In progress**, and **change your plan**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **kopiëren naar**, dan **in behandeling** en **uw abonnement wijzigen**.
 *   ```
 *
 * @example
 *   {"name": "words before the label"}
 *
 *   ```markdown source
 *   Click **Start**.
 *
 *   On the **Your products** page, select the **Reset password** button under **Users**.
 *   ```
 *
 *   ```markdown target
 *   Klik **op Start**.
 *
 *   Selecteer op **de pagina Uw producten** de **knop Wachtwoord herstellen** **onder Gebruikers**.
 *   ```
 *
 *   ```text findings
 *   1:6-1:18: “op” is no part of the label, so it should not be bold: “op Start”.
 *   3:14-3:40: “de” is no part of the label, so it should not be bold: “de pagina Uw producten”.
 *   3:44-3:74: “knop” is no part of the label, so it should not be bold: “knop Wachtwoord herstellen”.
 *   3:75-3:95: “onder” is no part of the label, so it should not be bold: “onder Gebruikers”.
 *   ```
 *
 * @example
 *   {"name": "words that are only stressed"}
 *
 *   ```markdown source
 *   You have to **change the plan** yourself.
 *   ```
 *
 *   ```markdown target
 *   U moet **het abonnement wijzigen**, en wel zelf.
 *   ```
 */
export const boldLeadingWord: Rule = {
  id: 'bold-leading-word',
  isOnByDefault: true,
  find: (pair) =>
    listBoldPairs(pair).flatMap(({wanted, found, language, sourceWords}) => {
      const labels = wanted.map(({text}) => text);
      // Labels begin with a capital letter; words that are only stressed need not.
      if (!labels.some((text) => /^\P{L}*\p{Lu}/u.test(text))) return [];
      if (labels.some((text) => beginsSmall(text) && beginsWith(text, sourceWords))) return [];
      return found.flatMap(({start, end, text}) => {
        const word = findLeadingWord(text, language, labels);
        if (word === null) return [];
        const message = `“${word}” is no part of the label, so it should not be bold: “${text}”.`;
        return [{start, end, message}];
      });
    }),
};

function beginsSmall(text: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(text);
}

function beginsWith(text: string, list: ReadonlySet<string>): boolean {
  return list.has(splitWords(text)[0]?.toLowerCase() ?? '');
}

function findLeadingWord(
  text: string,
  language: LanguageWords,
  labels: readonly string[],
): string | null {
  const {neverFirst, neverBeforeCapital, nouns} = language;
  const [first = '', second = ''] = splitWords(text);
  if (second === '' || namesNothing(text, language)) return null;
  const isBeforeCapital = /^\p{Lu}/u.test(second);
  const isBeforeLabel = isBeforeCapital || neverFirst.has(second) || Object.hasOwn(nouns, second);
  if (neverFirst.has(first)) {
    return isBeforeLabel || !labels.some(beginsSmall) ? first : null;
  }
  if (neverBeforeCapital.has(first)) return isBeforeLabel ? first : null;
  const noun = Object.hasOwn(nouns, first) ? nouns[first] : undefined;
  if (noun === undefined || !isBeforeCapital) return null;
  return labels.some((label) => label.toLowerCase().includes(noun)) ? null : first;
}
