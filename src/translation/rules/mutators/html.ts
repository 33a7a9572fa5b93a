import {listTags} from '../parts/list-tags';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Takes each tag away, makes another of it, and gives it an attribute. */
export const mutateHtml: Mutator = {
  rule: 'html',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      // Words in another language are marked in the translation alone.
      if (listTags(source, pair.source.text).length === 0) return [];
      return listTags(target, pair.target.text).flatMap(({start, end, name, isClosing}) => {
        const nameStart = start + (isClosing ? 2 : 1);
        const nameEnd = nameStart + name.length;
        return [
          {start: nameStart, end: nameEnd, text: 'mark'},
          ...(isClosing ? [] : [{start: nameEnd, end: nameEnd, text: ' class="other"'}]),
          ...(target.kind === 'html' ? [] : [{start, end, text: ''}]),
        ];
      });
    }),
};
