import {findLanguageWords, listFunctionWords} from '../languages/find-language-words';
import {listBold} from '../list-bold';
import {hasOnly, splitWords} from '../split-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts a small word, and one that names a kind of thing, before each label within its bold. */
export const mutateBoldLeadingWord: Mutator = {
  rule: 'bold-leading-word',
  list: (pair) => {
    const language = findLanguageWords(pair.locale);
    const sourceWords = listFunctionWords(pair.sourceLocale);
    if (!language || !sourceWords) return [];
    const [word] = language.neverFirst;
    const [noun] = Object.keys(language.nouns);
    return mutateBlocks(pair, (target, source) => {
      const wanted = listBold(source).map(({text}) => text);
      const areLabels = wanted.every((text) => /^\P{L}*\p{Lu}/u.test(text));
      if (!areLabels) return [];
      return listBold(target).flatMap(({start, text}) => {
        const [first = ''] = splitWords(text);
        if (!/^\p{Lu}/u.test(first) || hasOnly(text, language.functionWords)) return [];
        // Behind the markup that a label may have of its own, such as that of a link.
        const at = pair.target.text.indexOf(first, start);
        return [word, noun, `${word} ${noun}`].map((added) => ({
          start: at,
          end: at,
          text: `${added} `,
        }));
      });
    });
  },
};
