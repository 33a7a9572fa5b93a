import {listBoldPairs} from '../parts/list-bold-pairs';
import {hasOnly} from '../parts/split-words';
import type {Mutator} from './mutator';

/** Puts each bold on small words instead of its label, where the source has none of those in bold. */
export const mutateBoldFunctionWords: Mutator = {
  rule: 'bold-function-words',
  list: (pair) =>
    listBoldPairs(pair).flatMap(({target, wanted, found, language, sourceWords}) => {
      if (wanted.some(({text}) => hasOnly(text, sourceWords))) return [];
      const [word] = language.functionWords;
      const [instruction] = language.instructions;
      return found
        .filter(({isLink}) => !isLink)
        .flatMap(({start, end}) =>
          [word, `${instruction} ${word}`].map((text) => ({
            block: target,
            edits: [{start, end, text: `**${text}**`}],
          })),
        );
    }),
};
