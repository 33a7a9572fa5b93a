import {mutateHeadingLevel} from './heading-level';
import type {Mutator} from './mutator';

/** At least one mutator for every rule. */
export function listMutators(): readonly Mutator[] {
  return [mutateHeadingLevel];
}
