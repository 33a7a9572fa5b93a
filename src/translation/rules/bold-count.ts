import {listBold} from './parts/list-bold';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * A paragraph has as many bold runs as its source. Bold marks what is on the screen: readers look for
 * exactly those words.
 *
 * @example
 *   {"name": "as many"}
 *
 *   ```markdown source
 *   Select **Users** and then ***Add***.
 *   ```
 *
 *   ```markdown target
 *   Kies **Gebruikers** en daarna __Toevoegen__.
 *   ```
 *
 * @example
 *   {"name": "one too few, and one too many"}
 *
 *   ```markdown source
 *   Select **Users** and then **Add**.
 *
 *   Select **Users**.
 *   ```
 *
 *   ```markdown target
 *   Kies **Gebruikers** en daarna Toevoegen.
 *
 *   Kies **Gebrui** **kers**.
 *   ```
 *
 *   ```text findings
 *   1:1-1:41: The source has 2 in bold here (“Users”, “Add”), and this has 1.
 *   3:1-3:26: The source has 1 in bold here (“Users”), and this has 2.
 *   ```
 */
export const boldCount: Rule = {
  id: 'bold-count',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const [wanted, found] = [listBold(source), listBold(target)];
      if (wanted.length === found.length) return [];
      const labels = wanted.map(({text}) => `“${text}”`).join(', ');
      const message =
        wanted.length === 0
          ? `The source has nothing in bold here, and this has ${found.length}.`
          : `The source has ${wanted.length} in bold here (${labels}), and this has ${found.length}.`;
      return [{start: target.start, end: target.end, message}];
    }),
};
