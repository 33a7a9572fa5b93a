import {listWords} from '../list-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Changes each number that is written in digits, takes it away, and adds one. */
export const mutateNumbers: Mutator = {
  rule: 'numbers',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      if (source.kind === 'code' || source.kind === 'html') return [];
      return listWords(target, pair.target.text).flatMap((words) =>
        Array.from(words.text.matchAll(/\d+(?:\.\d{3})*/gu)).flatMap(({0: number, index}) => {
          const start = words.start + index;
          const end = start + number.length;
          return [
            {start: end, end, text: '7'},
            {start, end, text: 'veel'},
            {start, end: start, text: '98765 of '},
          ];
        }),
      );
    }),
};
