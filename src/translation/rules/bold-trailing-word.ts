import type {LanguageWords} from './languages/language-words';
import {listBoldPairs} from './parts/list-bold-pairs';
import {namesNothing} from './parts/names-nothing';
import type {Rule} from './rule';
import {splitWords} from './parts/split-words';

/**
 * Bold ends with the label: no label ends with `en`, `voor` or `die u`, unless that of the source does
 * too, as **Copy to** does. Only for languages whose small words are known.
 *
 * @example
 *   {"name": "labels, and one that ends with a small word in the source too"}
 *
 *   ```markdown source
 *   Select **Copy to**.
 *
 *   Select **Turn on** or **Save**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Kopiëren naar**.
 *
 *   Selecteer **Zet aan** of **Opslaan**.
 *   ```
 *
 * @example
 *   {"name": "words after the label"}
 *
 *   ```markdown source
 *   Go to **Domains** and select **Buy**.
 *
 *   Clear **Live preview**.
 *   ```
 *
 *   ```markdown target
 *   Ga naar **Domeinen en** selecteer **Kopen**.
 *
 *   Schakel **Livevoorbeeld inschakelen uit.**
 *   ```
 *
 *   ```text findings
 *   1:9-1:24: No label ends with “en”: the bold goes on too far, or stops too early: “Domeinen en”.
 *   3:9-3:43: No label ends with “uit”: the bold goes on too far, or stops too early: “Livevoorbeeld inschakelen uit.”.
 *   ```
 */
export const boldTrailingWord: Rule = {
  id: 'bold-trailing-word',
  isOnByDefault: true,
  find: (pair) =>
    listBoldPairs(pair).flatMap(({wanted, found, language, sourceWords}) => {
      const lastWords = wanted.map(({text}) => splitWords(text).at(-1)?.toLowerCase() ?? '');
      if (lastWords.some((word) => sourceWords.has(word))) return [];
      return found.flatMap(({start, end, text}) => {
        const word = findTrailingWord(text, language);
        if (word === null) return [];
        const message = `No label ends with “${word}”: the bold goes on too far, or stops too early: “${text}”.`;
        return [{start, end, message}];
      });
    }),
};

function findTrailingWord(text: string, language: LanguageWords): string | null {
  const {neverLast, neverLastAfterInfinitive, infinitive} = language;
  const words = splitWords(text);
  const [before = '', last = ''] = words.slice(-2);
  if (words.length < 2 || namesNothing(text, language)) return null;
  if (neverLast.has(last.toLowerCase())) return last;
  return neverLastAfterInfinitive.has(last) && infinitive.test(before) ? last : null;
}
