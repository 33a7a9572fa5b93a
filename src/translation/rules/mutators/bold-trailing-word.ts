import {listBoldPairs} from '../parts/list-bold-pairs';
import {hasOnly, splitWords} from '../parts/split-words';
import type {Mutator} from './mutator';

/** Lets each bold go on over words that no label ends with. */
export const mutateBoldTrailingWord: Mutator = {
  rule: 'bold-trailing-word',
  list: (pair) =>
    listBoldPairs(pair).flatMap(({target, wanted, found, language, sourceWords}) => {
      const lastWords = wanted.map(({text}) => splitWords(text).at(-1)?.toLowerCase() ?? '');
      if (lastWords.some((word) => sourceWords.has(word))) return [];
      return found.flatMap(({end, text}) => {
        const last = splitWords(text).at(-1);
        if (last === undefined || hasOnly(text, language.functionWords)) return [];
        const at = pair.target.text.lastIndexOf(last, end) + last.length;
        return Array.from(language.neverLast)
          .slice(0, 3)
          .map((word) => ({block: target, edits: [{start: at, end: at, text: ` ${word}`}]}));
      });
    }),
};
