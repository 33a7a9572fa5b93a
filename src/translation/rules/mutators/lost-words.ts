import {isMarked, listBareTexts} from '../parts/list-bare-texts';
import {listInlines} from '../parts/list-inlines';
import {listTranslated} from '../parts/list-translated';
import type {Mutator} from './mutator';

/** Takes away all words beside labels, links and code. */
export const mutateLostWords: Mutator = {
  rule: 'lost-words',
  list: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const hasWords = listBareTexts(source).some(({start, end}) =>
        /\p{L}/u.test(pair.source.text.slice(start, end)),
      );
      const hasMarkup = listInlines(target).some(({node}) => isMarked(node.type));
      if (!hasWords || !hasMarkup) return [];
      const edits = listBareTexts(target).map(({start, end}) => ({
        start,
        end,
        text: pair.target.text
          .slice(start, end)
          .replace(/[^.>]+/gu, start === target.start ? '' : ' '),
      }));
      return [{block: target, edits}];
    }),
};
