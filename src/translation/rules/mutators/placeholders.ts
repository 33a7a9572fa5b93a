import {listWords} from '../parts/list-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Translates each name that readers replace, and takes its brackets away. */
export const mutatePlaceholders: Mutator = {
  rule: 'placeholders',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listWords(target, pair.target.text).flatMap((words) =>
        Array.from(words.text.matchAll(/(\\<|\{|%)([A-Za-z]+)([>}%])/gu)).flatMap((match) => {
          const [all, opening = '', name = '', closing = ''] = match;
          const start = words.start + match.index;
          const end = start + all.length;
          return [
            {start, end, text: `${opening}XY${name}${closing}`},
            {start, end, text: name},
          ];
        }),
      ),
    ),
};
