import {listBoldPairs} from '../parts/list-bold-pairs';
import {hasOnly, splitWords} from '../parts/split-words';
import type {Mutator} from './mutator';

/** Puts a small word, and one that names a kind of thing, before each label within its bold. */
export const mutateBoldLeadingWord: Mutator = {
  rule: 'bold-leading-word',
  list: (pair) =>
    listBoldPairs(pair).flatMap(({target, wanted, found, language}) => {
      if (!wanted.every(({text}) => /^\P{L}*\p{Lu}/u.test(text))) return [];
      const [word] = language.neverFirst;
      const [noun] = Object.keys(language.nouns);
      return found.flatMap(({start, text}) => {
        const [first = ''] = splitWords(text);
        if (!/^\p{Lu}/u.test(first) || hasOnly(text, language.functionWords)) return [];
        // Behind the markup that a label may have of its own, such as that of a link.
        const at = pair.target.text.indexOf(first, start);
        return [word, noun, `${word} ${noun}`].map((added) => ({
          block: target,
          edits: [{start: at, end: at, text: `${added} `}],
        }));
      });
    }),
};
