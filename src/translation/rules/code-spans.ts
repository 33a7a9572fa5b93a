import type {Block} from '../../content/block';
import {listDifferences} from './parts/list-differences';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * Code within a line is that of the source, letter for letter and as often: somebody types it.
 *
 * @example
 *   {"name": "the same code, in another order"}
 *
 *   ```markdown source
 *   Type `dir` and then `cd ..`.
 *   ```
 *
 *   ```markdown target
 *   Typ eerst `cd ..` en dan `dir`.
 *   ```
 *
 * @example
 *   {"name": "other code, and code that is gone"}
 *
 *   ```markdown source
 *   Type `dir` to see all.
 *
 *   Type `Get-Mailbox` or `exit`.
 *   ```
 *
 *   ```markdown target
 *   Typ `map` om alles te zien.
 *
 *   Typ Get-Mailbox of `exit`.
 *   ```
 *
 *   ```text findings
 *   1:5-1:10: This code is `dir` in the source: code is not translated.
 *   3:1-3:27: The source has the code `Get-Mailbox` here, which is missing.
 *   ```
 *
 *   ```markdown fixed
 *   Typ `dir` om alles te zien.
 *
 *   Typ Get-Mailbox of `exit`.
 *   ```
 *
 * @example
 *   {"name": "words that became code"}
 *
 *   ```markdown source
 *   Open the map.
 *   ```
 *
 *   ```markdown target
 *   Open de `kaart`.
 *   ```
 *
 *   ```text findings
 *   1:9-1:16: The source has no such code here.
 *   ```
 */
export const codeSpans: Rule = {
  id: 'code-spans',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const {missing, added} = listDifferences(
        listCode(source),
        listCode(target),
        valueOf,
        valueOf,
      );
      return [
        ...added.map(({start, end}, index) => {
          const other = missing[index];
          if (!other) return {start, end, message: 'The source has no such code here.'};
          const text = pair.source.text.slice(other.start, other.end);
          return {
            start,
            end,
            message: `This code is ${text} in the source: code is not translated.`,
            // Which of several became which, only a person can tell.
            ...(missing.length === 1 && added.length === 1 ? {fixes: [{start, end, text}]} : {}),
          };
        }),
        ...missing.slice(added.length).map(({start, end}) => ({
          start: target.start,
          end: target.end,
          message: `The source has the code ${pair.source.text.slice(start, end)} here, which is missing.`,
        })),
      ];
    }),
};

interface CodeSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function listCode(block: Block): readonly CodeSpan[] {
  return listInlines(block).flatMap(({node, start, end}) =>
    node.type === 'inlineCode' ? [{start, end, value: node.value}] : [],
  );
}

function valueOf({value}: CodeSpan): string {
  return value.replace(/\s+/gu, ' ').trim();
}
