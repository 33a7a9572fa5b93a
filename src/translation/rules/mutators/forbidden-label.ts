import {mutateLabels} from './mutate-labels';
import type {Mutator} from './mutator';

/** Puts each forbidden form in the place of its label. */
export const mutateForbiddenLabel: Mutator = {
  rule: 'forbidden-label',
  list: (pair) =>
    mutateLabels(pair, ({start, end}, {translations}) =>
      (translations.get(pair.locale)?.forbidden ?? []).map((form) => ({
        start,
        end,
        text: `**${form}**`,
      })),
    ),
};
