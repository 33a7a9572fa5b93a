import {pairLists} from './parts/pair-lists';
import type {Rule} from './rule';

/**
 * The items of a list are in the order of the source: steps are carried out in it. Which item is which
 * is known from the ledger, and without one from what no translation changes.
 *
 * @example
 *   {"name": "the same order"}
 *
 *   ```markdown source
 *   1. Open it.
 *
 *      ::find-user
 *
 *   1. Close it.
 *
 *      ::reset-password
 *   ```
 *
 *   ```markdown target
 *   1. Open het.
 *
 *      ::find-user
 *
 *   1. Sluit het.
 *
 *      ::reset-password
 *   ```
 *
 * @example
 *   {"name": "the second step first"}
 *
 *   ```markdown source
 *   1. Open it.
 *
 *      ::find-user
 *
 *   1. Close it.
 *
 *      ::reset-password
 *   ```
 *
 *   ```markdown target
 *   1. Sluit het.
 *
 *      ::reset-password
 *
 *   1. Open het.
 *
 *      ::find-user
 *   ```
 *
 *   ```text findings
 *   5:4-5:13: This stands in item 2 of its list, and in item 1 in the source: the order of the items is not the same.
 *   ```
 */
export const listOrder: Rule = {
  id: 'list-order',
  isOnByDefault: true,
  find: (pair) =>
    pairLists(pair).pairs.flatMap(({source, target: list, blocks}) => {
      const isSameLength = source.children.length === list?.children.length;
      let last = 0;
      for (const {target, sourcePlace, targetPlace} of blocks) {
        if (targetPlace === null) continue;
        // Of lists of another length, `list-items` tells; what is left has to be in order.
        if (isSameLength ? targetPlace !== sourcePlace : targetPlace < last) {
          return [
            {
              start: target.start,
              end: target.end,
              message: `This stands in item ${targetPlace + 1} of its list, and in item ${sourcePlace + 1} in the source: the order of the items is not the same.`,
            },
          ];
        }
        last = targetPlace;
      }
      return [];
    }),
};
