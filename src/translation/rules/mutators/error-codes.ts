import {listWords} from '../parts/list-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Cuts each code off, and gives it another last character. */
export const mutateErrorCodes: Mutator = {
  rule: 'error-codes',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listWords(target, pair.target.text).flatMap((words) =>
        Array.from(
          words.text.matchAll(
            /\b(?:\d{3} \d\.\d\.\d+|0x[\dA-F]{8}|(?:AADSTS|KB)\d+|[A-Z]+_[A-Z_]+)/gu,
          ),
          (match) => ({start: words.start + match.index, text: match[0]}),
        ).flatMap(({start, text}) => {
          const end = start + text.length;
          return [
            {start: end - 1, end, text: text.endsWith('X') ? 'Y' : 'X'},
            {start: start + 3, end, text: ''},
          ];
        }),
      ),
    ),
};
