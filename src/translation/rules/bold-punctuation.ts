import {listSwallowed} from './parts/list-swallowed';
import {listBold} from './parts/list-bold';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * The mark that ends a sentence is not bold with the label before it, unless the source has it so: it is
 * not on the screen. A colon after the words that a paragraph begins with may be bold or not.
 *
 * @example
 *   {"name": "after the bold, and in it as in the source"}
 *
 *   ```markdown source
 *   Select **Save**.
 *
 *   **Note**: read it.
 *
 *   **Wait!** Select **Save as...**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Opslaan**.
 *
 *   **Opmerking:** lees het.
 *
 *   **Wacht!** Selecteer **Opslaan als...**.
 *   ```
 *
 * @example
 *   {"name": "in the bold"}
 *
 *   ```markdown source
 *   Select **Save**, then **Close**.
 *
 *   Go to **Users** > **Groups**.
 *
 *   Select [**Save**](https://example.com).
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Opslaan,** en **Sluiten**.
 *
 *   Ga naar **Gebruikers.** > **Groepen**.
 *
 *   Selecteer [**Opslaan.**](https://example.com)
 *   ```
 *
 *   ```text findings
 *   1:20-1:21: “,” is bold with “Opslaan”, and is no part of that label: put it after the bold.
 *   3:21-3:22: “.” is bold with “Gebruikers”, and is no part of that label: put it after the bold.
 *   5:21-5:22: “.” is bold with “Opslaan”, and is no part of that label: put it after the bold.
 *   ```
 *
 *   ```markdown fixed
 *   Selecteer **Opslaan**, en **Sluiten**.
 *
 *   Ga naar **Gebruikers** > **Groepen**.
 *
 *   Selecteer [**Opslaan**](https://example.com).
 *   ```
 */
export const boldPunctuation: Rule = {
  id: 'bold-punctuation',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listBold(source);
      if (wanted.length === 0) return [];
      // Where the source has a mark in bold too, nobody can tell which of them that is.
      if (wanted.some(({text}) => /[.,;:!?…]\s*$/u.test(text))) return [];
      return listSwallowed(target, pair.target.text, ['strong'])
        .filter(({node, mark}) => mark !== ':' || node.position?.start.offset !== target.start)
        .map(({start, end, mark, text, fixes}) => ({
          start,
          end,
          message: `“${mark}” is bold with “${text.slice(0, -1)}”, and is no part of that label: put it after the bold.`,
          fixes,
        }));
    }),
};
