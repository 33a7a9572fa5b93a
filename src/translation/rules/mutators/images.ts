import {listInlines} from '../parts/list-inlines';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Takes each picture away, makes another of it, and adds one to each paragraph that has some. */
export const mutateImages: Mutator = {
  rule: 'images',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listInlines(target).flatMap(({node, start, end}) =>
        node.type === 'image'
          ? [
              {start, end, text: 'de afbeelding'},
              {start: end - 1, end, text: '.webp)'},
              {start: end - 1 - node.url.length, end: end - 1 - node.url.length, text: '/anders'},
              {start: end, end, text: '![Nog een](nog-een.png)'},
            ]
          : [],
      ),
    ),
};
