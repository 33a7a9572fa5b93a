import {mutateLabels} from './mutate-labels';
import type {Mutator} from './mutator';

/** Mistypes each label of a step, and leaves one in the language of the source. */
export const mutateUnknownLabel: Mutator = {
  rule: 'unknown-label',
  list: (pair) =>
    mutateLabels(pair, ({start, end, text}, {label}) => [
      {start: end - 2, end: end - 2, text: 'x'},
      ...(label === text ? [] : [{start, end, text: `**${label}**`}]),
    ]),
};
