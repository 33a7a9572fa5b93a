import {listInlines} from '../parts/list-inlines';
import {listTranslated} from '../parts/list-translated';
import type {Mutator} from './mutator';

/** Doubles one space in each piece of words, or as many as the source has and one more. */
export const mutateDoubleSpaces: Mutator = {
  rule: 'double-spaces',
  list: ({blocks, ...pair}) =>
    listTranslated({...pair, blocks}).flatMap(({target}) =>
      listInlines(target).flatMap(({node, start, end}) => {
        if (node.type !== 'text') return [];
        const at =
          start + pair.target.text.slice(start, Math.min(end, target.end)).search(/\S \S/u);
        return at < start
          ? []
          : [{block: target, edits: [{start: at + 1, end: at + 1, text: ' '}]}];
      }),
    ),
};
