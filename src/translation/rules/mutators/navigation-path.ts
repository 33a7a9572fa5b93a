import {listBold} from '../parts/list-bold';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts a word between each two stations of a way, joins them, and takes the bold off the second. */
export const mutateNavigationPath: Mutator = {
  rule: 'navigation-path',
  list: (pair) =>
    mutateBlocks(pair, (target) => {
      const stations = listBold(target);
      return stations.slice(1).flatMap(({start, end, outerStart}, place) => {
        const before = stations[place]?.outerEnd ?? 0;
        const {text} = pair.target;
        if (text.slice(before, outerStart).trim() !== '>') return [];
        return [
          {start: before, end: before, text: ' die'},
          {start: before, end: outerStart, text: ' '},
          {start, end, text: text.slice(start + 2, end - 2)},
        ];
      });
    }),
};
