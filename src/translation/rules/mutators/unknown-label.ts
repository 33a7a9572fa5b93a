import {listBold} from '../list-bold';
import {isInStep} from '../list-label-problems';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Mistypes each label of a step, and leaves one in the language of the source. */
export const mutateUnknownLabel: Mutator = {
  rule: 'unknown-label',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      const {termbase} = pair.site;
      if (!isInStep(source)) return [];
      return listBold(target).flatMap(({start, end, text}) =>
        (termbase?.findByTranslation(text, pair.locale) ?? []).flatMap(({label}) => [
          {start: end - 2, end: end - 2, text: 'x'},
          ...(label === text ? [] : [{start, end, text: `**${label}**`}]),
        ]),
      );
    }),
};
