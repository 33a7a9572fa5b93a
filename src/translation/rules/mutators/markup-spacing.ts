import {listInlines} from '../parts/list-inlines';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Takes away the space on each side of bold and links. */
export const mutateMarkupSpacing: Mutator = {
  rule: 'markup-spacing',
  list: (pair) =>
    mutateBlocks(pair, (target) => {
      const {text} = pair.target;
      return listInlines(target).flatMap(({node, start, end, ancestors}) => {
        const isMarkup = node.type === 'strong' || (node.type === 'link' && text[start] === '[');
        if (!isMarkup || ancestors.length > 0) return [];
        const inside = node.type === 'strong' ? text.slice(start + 2, end - 2) : 'word';
        return [
          ...(start > target.start &&
          /[\p{L}\p{N},] $/u.test(text.slice(0, start)) &&
          /^[\p{L}\p{N}]/u.test(inside)
            ? [{start: start - 1, end: start, text: ''}]
            : []),
          ...(end < target.end &&
          /^ [\p{L}\p{N}(]/u.test(text.slice(end)) &&
          /[\p{L}\p{N}]$/u.test(inside)
            ? [{start: end, end: end + 1, text: ''}]
            : []),
        ];
      });
    }),
};
