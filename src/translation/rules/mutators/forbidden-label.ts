import {listBold} from '../list-bold';
import {isInStep} from '../list-label-problems';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts each forbidden form in the place of its label. */
export const mutateForbiddenLabel: Mutator = {
  rule: 'forbidden-label',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      const {termbase} = pair.site;
      if (!isInStep(source)) return [];
      return listBold(target).flatMap(({start, end, text}) =>
        (termbase?.findByTranslation(text, pair.locale) ?? [])
          .flatMap(({translations}) => translations.get(pair.locale)?.forbidden ?? [])
          .map((form) => ({start, end, text: `**${form}**`})),
      );
    }),
};
