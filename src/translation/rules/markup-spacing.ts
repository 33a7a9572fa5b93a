import type {Block} from '../../content/block';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * There is a space between bold or a link and the word beside it, unless the source has none either, or
 * the language joins words there.
 *
 * @example
 *   {"name": "spaces, marks, and none in the source either"}
 *
 *   ```markdown source
 *   Select **Save** (or [read](https://example.com)), **all**: **User**s.
 *
 *   First this.<br />Then **that**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Opslaan** (of [lees](https://example.com)), **alle**: **Gebruiker**s.
 *
 *   Eerst dit.<br />**Dat** daarna.
 *   ```
 *
 * @example
 *   {"name": "no space"}
 *
 *   ```markdown source
 *   Select **Save** and read [the page](https://example.com) first.
 *   ```
 *
 *   ```markdown target
 *   Selecteer**Opslaan**en lees eerst [de pagina](https://example.com)op de site.
 *   ```
 *
 *   ```text findings
 *   1:10-1:10: There is no space before the bold.
 *   1:21-1:21: There is no space after the bold.
 *   1:67-1:67: There is no space after the link.
 *   ```
 *
 *   ```markdown fixed
 *   Selecteer **Opslaan** en lees eerst [de pagina](https://example.com) op de site.
 *   ```
 *
 * @example
 *   {"name": "a language without spaces", "locale": "ja"}
 *
 *   ```markdown source
 *   Select **Save** first.
 *   ```
 *
 *   ```markdown target
 *   まず**保存**を選択
 *   ```
 *
 * @example
 *   {"name": "a language that joins prepositions to their word", "locale": "ar"}
 *
 *   ```markdown source
 *   Go to **Users** and select **Save** first.
 *   ```
 *
 *   ```markdown target
 *   انتقل ل**المستخدمون** وحدد **حفظ**أولا.
 *   ```
 *
 *   ```text findings
 *   1:35-1:35: There is no space after the bold.
 *   ```
 *
 *   ```markdown fixed
 *   انتقل ل**المستخدمون** وحدد **حفظ** أولا.
 *   ```
 */
export const markupSpacing: Rule = {
  id: 'markup-spacing',
  isOnByDefault: true,
  find: (pair) => {
    return listTranslated(pair).flatMap(({source, target}) => {
      const allowed = listTight(source, pair.source.text).length;
      return listTight(target, pair.target.text)
        .filter(({isBefore}) => !(isBefore ? joinsBefore : joinsAfter).test(pair.locale))
        .slice(allowed)
        .map(({at, name, isBefore}) => ({
          start: at,
          end: at,
          message: `There is no space ${isBefore ? 'before' : 'after'} the ${name}.`,
          fixes: [{start: at, end: at, text: ' '}],
        }));
    });
  },
};

/** Languages without spaces between words, or in which a preposition is one word with what follows it. */
const joinsBefore = /^(?:zh|ja|th|lo|km|my|bo|ar|he)(?:-|$)/iu;

/** Languages without spaces between words, or in which a particle is one word with what it follows. */
const joinsAfter = /^(?:zh|ja|th|lo|km|my|bo|ko)(?:-|$)/iu;

interface TightPlace {
  readonly at: number;
  readonly name: string;
  readonly isBefore: boolean;
}

const names: Readonly<Record<string, string>> = {
  strong: 'bold',
  link: 'link',
  linkReference: 'link',
};

/** Where bold or a link touches a word. */
function listTight(block: Block, text: string): readonly TightPlace[] {
  return listInlines(block).flatMap(({node, start, end, ancestors}) => {
    const name = names[node.type];
    if (name === undefined || ancestors.some(({type}) => names[type] !== undefined)) return [];
    // An address that is written as such is no markup.
    if (node.type === 'link' && text[start] !== '[') return [];
    const before = text.slice(block.start, start);
    const after = text.slice(end, block.end);
    return [
      ...(/(?:[\p{L}\p{N},;:!?)]|(?<!<[^<>]*)>|(?<![.…])\.)$/u.test(before)
        ? [{at: start, name, isBefore: true}]
        : []),
      ...(/^(?:[\p{L}\p{N}([*>]|\\>)/u.test(after) ? [{at: end, name, isBefore: false}] : []),
    ];
  });
}
