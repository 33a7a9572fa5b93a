import {listLists} from './list-lists';
import type {Mutator} from './mutator';

/** Puts each item of each list before the one that it follows. */
export const mutateListOrder: Mutator = {
  rule: 'list-order',
  list: ({target: {text, root}}) =>
    listLists(root).flatMap(({children}) =>
      children.slice(1).map((item, place) => {
        const [first, second] = [children[place], item].map((node) => ({
          start: node?.position?.start.offset ?? 0,
          end: node?.position?.end.offset ?? 0,
        }));
        if (!first || !second) return {block: null, edits: []};
        return {
          block: null,
          edits: [
            {...first, text: text.slice(second.start, second.end)},
            {...second, text: text.slice(first.start, first.end)},
          ],
        };
      }),
    ),
};
