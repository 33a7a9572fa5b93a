import {listBold} from '../parts/list-bold';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Takes the bold off each bold run, and splits it where it has two words. */
export const mutateBoldCount: Mutator = {
  rule: 'bold-count',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listBold(target).flatMap(({start, end}) => {
        const inside = pair.target.text.slice(start + 2, end - 2);
        const split = /^[\p{L} ]+$/u.test(inside) ? inside.replace(' ', '** **') : inside;
        return [
          {start, end, text: inside},
          ...(split === inside ? [] : [{start, end, text: `**${split}**`}]),
        ];
      }),
    ),
};
