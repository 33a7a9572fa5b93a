import {listLinks} from '../parts/list-links';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Leaves only the words of each link, and adds one behind it. */
export const mutateLinkCount: Mutator = {
  rule: 'link-count',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listLinks(target).flatMap(({start, end, text}) => [
        {start, end, text},
        {start: end, end, text: ' [nog een](https://example.com/nog-een)'},
      ]),
    ),
};
