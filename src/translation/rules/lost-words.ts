import type {Block} from '../../content/block';
import {isMarked, listBareTexts} from './parts/list-bare-texts';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';
import {splitWords} from './parts/split-words';

/**
 * Where the source has words beside its labels, links and code, so has the translation: a step that is
 * nothing but labels has lost its verb, and does not say what to do. A verb that is lost among other words
 * nobody can tell without a grammar.
 *
 * @example
 *   {"name": "a verb, and labels alone as in the source"}
 *
 *   ```markdown source
 *   Select **Save**.
 *
 *   **Users** > **Groups**
 *   ```
 *
 *   ```markdown target
 *   Kies **Opslaan**.
 *
 *   **Gebruikers** > **Groepen**
 *   ```
 *
 * @example
 *   {"name": "no verb"}
 *
 *   ```markdown source
 *   ## Go to **Users** {#x}
 *
 *   Select **Save**.
 *   ```
 *
 *   ```markdown target
 *   ## **Gebruikers** {#x}
 *
 *   **Opslaan**.
 *   ```
 *
 *   ```text findings
 *   1:4-1:18: The source says “Go to” beside the labels, and this has nothing but labels: readers cannot tell what to do.
 *   3:1-3:13: The source says “Select” beside the labels, and this has nothing but labels: readers cannot tell what to do.
 *   ```
 */
export const lostWords: Rule = {
  id: 'lost-words',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const words = readBare(source, pair.source.text);
      if (words === '' || readBare(target, pair.target.text) !== '' || !hasMarkup(target))
        return [];
      return [
        {
          start: target.start,
          end: target.end,
          message: `The source says “${words}” beside the labels, and this has nothing but labels: readers cannot tell what to do.`,
        },
      ];
    }),
};

function hasMarkup(block: Block): boolean {
  return listInlines(block).some(({node}) => isMarked(node.type));
}

/** The words that are in no bold, no link and no code. */
function readBare(block: Block, text: string): string {
  return listBareTexts(block)
    .flatMap(({start, end}) => splitWords(text.slice(start, end)))
    .join(' ');
}
