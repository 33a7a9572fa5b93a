import {findLanguageWords, listFunctionWords} from '../languages/find-language-words';
import {listLinks} from '../parts/list-links';
import {hasOnly} from '../parts/split-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Leaves no words in each link, and small ones where their language is known. */
export const mutateLinkText: Mutator = {
  rule: 'link-text',
  list: (pair) => {
    const [word] = findLanguageWords(pair.locale)?.functionWords ?? [];
    const sourceWords = listFunctionWords(pair.sourceLocale);
    return mutateBlocks(pair, (target, source) => {
      const wanted = listLinks(source);
      const isSmall = wanted.some(({text}) => sourceWords && hasOnly(text, sourceWords));
      return listLinks(target).flatMap(({start, end, url}) => {
        if (pair.target.text[start] !== '[') return [];
        const words = word === undefined || isSmall ? [''] : ['', word];
        return words.map((text) => ({start, end, text: `[${text}](${url})`}));
      });
    });
  },
};
