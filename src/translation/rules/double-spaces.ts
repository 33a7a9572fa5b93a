import type {Block} from '../../content/block';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * There are no more double spaces within lines than in the source. Readers do not see them, but they show
 * where words were taken out, and get into every comparison. One finding for each paragraph.
 *
 * @example
 *   {"name": "single ones, breaks of lines and the look of a table"}
 *
 *   ```markdown source
 *   Select **Users** > **Groups**.\
 *   Then wait.
 *
 *   | A    | B |
 *   | ---- | - |
 *   | long | b |
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Gebruikers** > **Groepen**.␠␠
 *   Wacht dan.
 *
 *   | A    | B |
 *   | ---- | - |
 *   | lang | b |
 *   ```
 *
 * @example
 *   {"name": "double ones"}
 *
 *   ```markdown source
 *   Select **Users** > **Groups**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer  **Gebruikers**  >  **Groepen**.
 *   ```
 *
 *   ```text findings
 *   1:10-1:31: There are 3 double spaces here that the source has not.
 *   ```
 *
 *   ```markdown fixed
 *   Selecteer **Gebruikers** > **Groepen**.
 *   ```
 */
export const doubleSpaces: Rule = {
  id: 'double-spaces',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const places = listPlaces(target, pair.target.text);
      const [first] = places;
      const last = places.at(-1);
      if (!first || !last || listPlaces(source, pair.source.text).length >= places.length)
        return [];
      return [
        {
          start: first.start,
          end: last.end,
          message: `There ${places.length === 1 ? 'is a double space' : `are ${places.length} double spaces`} here that the source has not.`,
          fixes: places.map((place) => ({...place, text: ' '})),
        },
      ];
    }),
};

/** Runs of two spaces or more within a line of words. */
function listPlaces(block: Block, text: string) {
  return listInlines(block).flatMap(({node, start, end}) => {
    if (node.type !== 'text') return [];
    return Array.from(text.slice(start, end).matchAll(/ {2,}/gu), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })).filter((place) => {
      const isFirst = place.start <= block.start || text[place.start - 1] === '\n';
      const isLast = place.end >= block.end || text[place.end] === '\n';
      return !isFirst && !isLast;
    });
  });
}
