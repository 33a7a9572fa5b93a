import {findLanguageWords, listFunctionWords} from '../languages/find-language-words';
import {listBold} from '../list-bold';
import {hasOnly, splitWords} from '../split-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Lets each bold go on over a word that no label ends with. */
export const mutateBoldTrailingWord: Mutator = {
  rule: 'bold-trailing-word',
  list: (pair) => {
    const language = findLanguageWords(pair.locale);
    const sourceWords = listFunctionWords(pair.sourceLocale);
    if (!language || !sourceWords) return [];
    return mutateBlocks(pair, (target, source) => {
      const wanted = listBold(source).map(({text}) => splitWords(text).at(-1) ?? '');
      if (wanted.length === 0 || wanted.some((word) => sourceWords.has(word.toLowerCase()))) {
        return [];
      }
      return listBold(target).flatMap(({end, text}) => {
        const last = splitWords(text).at(-1);
        if (last === undefined || hasOnly(text, language.functionWords)) return [];
        const at = pair.target.text.lastIndexOf(last, end) + last.length;
        return Array.from(language.neverLast)
          .slice(0, 3)
          .map((word) => ({start: at, end: at, text: ` ${word}`}));
      });
    });
  },
};
