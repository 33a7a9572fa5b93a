import {listInlines} from '../parts/list-inlines';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Changes each piece of code within a line, and takes its marks away. */
export const mutateCodeSpans: Mutator = {
  rule: 'code-spans',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listInlines(target).flatMap(({node, start, end}) =>
        node.type === 'inlineCode'
          ? [
              {start: start + 1, end: start + 2, text: 'ø'},
              {start, end, text: 'woorden'},
            ]
          : [],
      ),
    ),
};
