import {findLanguageWords, listFunctionWords} from './languages/find-language-words';
import {listBold} from './list-bold';
import {listTranslated} from './list-translated';
import {namesNothing} from './names-nothing';
import type {Rule} from './rule';
import {hasOnly} from './split-words';

/**
 * A bold run has at least one word that may be the name of something. Machine translation lets bold slip
 * onto `de`, `op` or `selecteren die`: there is as much bold as in the source, and no label in it. Only
 * for languages whose small words are known, and not where the source stresses such a word itself.
 *
 * @example
 *   {"name": "labels, and small words that the source has in bold too"}
 *
 *   ```markdown source
 *   Select **Users**. Do **not** set it to **On**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Gebruikers**. Zet het **niet** op **Aan**.
 *   ```
 *
 * @example
 *   {"name": "bold that slipped"}
 *
 *   ```markdown source
 *   Select **Users** > **Active users**.
 *
 *   Set **Real-time protection** to **On** or **Off**.
 *   ```
 *
 *   ```markdown target
 *   Gebruikers **selecteren die** actief > **zijn.**
 *
 *   Zet Realtimebeveiliging **op** **Aan** of **Uit**.
 *   ```
 *
 *   ```text findings
 *   1:12-1:30: “selecteren die” names nothing on a screen: the bold of “Users”, “Active users” slipped onto the wrong words.
 *   1:40-1:49: “zijn.” names nothing on a screen: the bold of “Users”, “Active users” slipped onto the wrong words.
 *   3:25-3:31: “op” names nothing on a screen: the bold of “Real-time protection”, “On”, “Off” slipped onto the wrong words.
 *   ```
 *
 * @example
 *   {"name": "a language whose words nobody has written down", "locale": "xx"}
 *
 *   ```markdown source
 *   Select **Users**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **de**.
 *   ```
 */
export const boldFunctionWords: Rule = {
  id: 'bold-function-words',
  isOnByDefault: true,
  find: (pair) => {
    const language = findLanguageWords(pair.locale);
    const sourceWords = listFunctionWords(pair.sourceLocale);
    if (!language || !sourceWords) return [];
    return listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listBold(source);
      const allowed = wanted.filter(({text}) => hasOnly(text, sourceWords)).length;
      if (wanted.length === 0) return [];
      const found = listBold(target).filter(
        ({text, isLink}) => !isLink && namesNothing(text, language),
      );
      const likeLabels = found.filter(({text}) => /^\P{L}*\p{Lu}/u.test(text));
      const right = new Set(
        [...likeLabels, ...found.filter((bold) => !likeLabels.includes(bold))].slice(0, allowed),
      );
      return found
        .filter((bold) => !right.has(bold))
        .map(({start, end, text}) => ({
          start,
          end,
          message: `“${text}” names nothing on a screen: the bold of ${wanted
            .map((bold) => `“${bold.text}”`)
            .join(', ')} slipped onto the wrong words.`,
        }));
    });
  },
};
