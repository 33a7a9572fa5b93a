import type {Term} from '../../terms/term';
import {isInStep} from '../parts/list-label-problems';
import {listBold, type Bold} from '../parts/list-bold';
import type {ArticlePair} from '../rule';
import {mutateBlocks, type Damage} from './edit-block';
import type {Mutant} from './mutator';

/** Makes the mutants that a function thinks out for a label of a step and each term that is called so. */
export function mutateLabels(
  pair: ArticlePair,
  list: (bold: Bold, term: Term) => readonly Damage[],
): readonly Mutant[] {
  const {
    locale,
    site: {termbase},
  } = pair;
  return mutateBlocks(pair, (target, source) => {
    if (!isInStep(source)) return [];
    return listBold(target).flatMap((bold) =>
      (termbase?.findByTranslation(bold.text, locale) ?? []).flatMap((term) => list(bold, term)),
    );
  });
}
