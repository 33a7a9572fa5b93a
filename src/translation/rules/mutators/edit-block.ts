import type {Block} from '../../../content/block';
import type {ArticlePair} from '../rule';
import {listTranslated} from '../parts/list-translated';
import type {Mutant} from './mutator';

/** A place in a translation to be damaged, and what it becomes. */
export interface Damage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes one mutant of each damage that a function thinks out for a translated block. */
export function mutateBlocks(
  pair: ArticlePair,
  list: (target: Block, source: Block) => readonly Damage[],
): readonly Mutant[] {
  return listTranslated(pair).flatMap(({source, target}) =>
    list(target, source).map((damage) => ({block: target, edits: [damage]})),
  );
}
