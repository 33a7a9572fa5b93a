import type {Block} from '../../content/block';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * Readers see no `**`: with a space inside it, or in the middle of marks, it is not bold but two asterisks.
 *
 * @example
 *   {"name": "bold, and asterisks as in the source"}
 *
 *   ```markdown source
 *   Select **Save**, and type \*\*.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Opslaan** en typ \*\*.
 *   ```
 *
 * @example
 *   {"name": "asterisks that readers see"}
 *
 *   ```markdown source
 *   Select **Save**.
 *
 *   Select **Close**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer ** Opslaan**.
 *
 *   Selecteer \*\*Sluiten\*\*.
 *   ```
 *
 *   ```text findings
 *   1:11-1:13: Readers see these asterisks: bold begins and ends at a word, with no space between.
 *   1:21-1:23: Readers see these asterisks: bold begins and ends at a word, with no space between.
 *   3:11-3:15: Readers see these asterisks: bold begins and ends at a word, with no space between.
 *   3:22-3:26: Readers see these asterisks: bold begins and ends at a word, with no space between.
 *   ```
 */
export const literalAsterisks: Rule = {
  id: 'literal-asterisks',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const allowed = listAsterisks(source, pair.source.text).length;
      return listAsterisks(target, pair.target.text)
        .slice(allowed)
        .map((place) => ({
          ...place,
          message:
            'Readers see these asterisks: bold begins and ends at a word, with no space between.',
        }));
    }),
};

/** Two asterisks or more that are words to Markdown, escaped or not. */
function listAsterisks(block: Block, text: string) {
  return listInlines(block).flatMap(({node, start, end}) => {
    if (node.type !== 'text' || !node.value.includes('**')) return [];
    return Array.from(text.slice(start, end).matchAll(/(?:\\?\*){2,}/gu), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
  });
}
