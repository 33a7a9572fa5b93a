import {listBareTexts} from '../parts/list-bare-texts';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

const familiar: Readonly<Record<string, string>> = {u: 'je', U: 'Jij', uw: 'jouw', Uw: 'Jouw'};

/** Addresses the reader by another word, wherever nothing is quoted. */
export const mutateRegister: Mutator = {
  rule: 'register',
  list: (pair) =>
    mutateBlocks(pair, (target) => {
      const {text} = pair.target;
      const isQuoting = /["'“”„‘’«»]/u.test(target.text);
      if (isQuoting || target.containers.some(({kind}) => kind === 'quote')) return [];
      return listBareTexts(target).flatMap(({start, end}) =>
        Array.from(text.slice(start, end).matchAll(/(?<!\p{L})[Uu]w?(?!\p{L})/gu), (found) => ({
          start: start + found.index,
          end: start + found.index + found[0].length,
          text: familiar[found[0]] ?? 'je',
        })),
      );
    }),
};
