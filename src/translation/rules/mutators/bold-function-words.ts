import {findLanguageWords, listFunctionWords} from '../languages/find-language-words';
import {listBold} from '../list-bold';
import {hasOnly} from '../split-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts each bold on small words instead of its label, where the source has none of those in bold. */
export const mutateBoldFunctionWords: Mutator = {
  rule: 'bold-function-words',
  list: (pair) => {
    const language = findLanguageWords(pair.locale);
    const sourceWords = listFunctionWords(pair.sourceLocale);
    if (!language || !sourceWords) return [];
    const [word] = language.functionWords;
    const [instruction] = language.instructions;
    return mutateBlocks(pair, (target, source) => {
      const wanted = listBold(source);
      if (wanted.length === 0 || wanted.some(({text}) => hasOnly(text, sourceWords))) return [];
      return listBold(target).flatMap(({start, end, isLink}) =>
        isLink
          ? []
          : [word, `${instruction} ${word}`].map((text) => ({start, end, text: `**${text}**`})),
      );
    });
  },
};
