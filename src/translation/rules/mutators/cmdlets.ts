import {listWords} from '../parts/list-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Changes a letter of each cmdlet that stands among the words, and leaves its noun alone. */
export const mutateCmdlets: Mutator = {
  rule: 'cmdlets',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listWords(target, pair.target.text).flatMap((words) =>
        Array.from(words.text.matchAll(/\b(?:Get|Set|New|Add|Remove)-([A-Z]\w+)/gu), (match) => {
          const start = words.start + match.index;
          return {start, end: start + match[0].length, texts: [`${match[0]}en`, match[1] ?? '']};
        }).flatMap(({start, end, texts}) => texts.map((text) => ({start, end, text}))),
      ),
    ),
};
