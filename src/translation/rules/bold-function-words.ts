import {listBoldPairs} from './parts/list-bold-pairs';
import {namesNothing} from './parts/names-nothing';
import type {Rule} from './rule';
import {hasOnly} from './parts/split-words';

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
  find: (pair) =>
    listBoldPairs(pair).flatMap(({wanted, found, language, sourceWords}) => {
      const small = found.filter(({text, isLink}) => !isLink && namesNothing(text, language));
      // As many as the source has in bold on purpose are right: those that look like labels first.
      const allowed = wanted.filter(({text}) => hasOnly(text, sourceWords)).length;
      const likeLabels = small.filter(({text}) => /^\P{L}*\p{Lu}/u.test(text));
      const others = small.filter((bold) => !likeLabels.includes(bold));
      const right = new Set([...likeLabels, ...others].slice(0, allowed));
      const labels = wanted.map(({text}) => `“${text}”`).join(', ');
      return small
        .filter((bold) => !right.has(bold))
        .map(({start, end, text}) => ({
          start,
          end,
          message: `“${text}” names nothing on a screen: the bold of ${labels} slipped onto the wrong words.`,
        }));
    }),
};
