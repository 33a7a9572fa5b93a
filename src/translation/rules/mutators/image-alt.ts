import {listInlines} from '../parts/list-inlines';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Leaves each picture without words. */
export const mutateImageAlt: Mutator = {
  rule: 'image-alt',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listInlines(target).flatMap(({node, start}) =>
        node.type === 'image' && node.alt
          ? [{start: start + 2, end: start + 2 + node.alt.length, text: ''}]
          : [],
      ),
    ),
};
