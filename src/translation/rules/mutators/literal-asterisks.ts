import {listBold} from '../parts/list-bold';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts spaces into the markup of each bold, and escapes it. */
export const mutateLiteralAsterisks: Mutator = {
  rule: 'literal-asterisks',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listBold(target).flatMap(({start, end}) => {
        const inside = pair.target.text.slice(start + 2, end - 2);
        return [
          {start, end, text: `** ${inside} **`},
          {start, end, text: `\\*\\*${inside}\\*\\*`},
        ];
      }),
    ),
};
