import {listBold} from '../parts/list-bold';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts a dot and a comma into each bold, after its words, where the source has no mark in any. */
export const mutateBoldPunctuation: Mutator = {
  rule: 'bold-punctuation',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      const wanted = listBold(source);
      if (wanted.length === 0 || wanted.some(({text}) => /[.,;:!?…]$/u.test(text))) return [];
      return listBold(target).flatMap(({end}) => {
        const at = end - 2;
        if (!/[\p{L}\p{N}]$/u.test(pair.target.text.slice(0, at))) return [];
        return ['.', ','].map((text) => ({start: at, end: at, text}));
      });
    }),
};
