import type {Block} from '../../../content/block';
import type {ArticlePair, RuleFix} from '../rule';

/** One defect, put into a translation that had none. */
export interface Mutant {
  /**
   * The block of the translation that it damages, in which the finding has to be; null of a defect that
   * is in no one block, such as a step that went away.
   */
  readonly block: Block | null;
  readonly edits: readonly RuleFix[];
}

/** Damages a translation in every place where a rule has something to find. */
export interface Mutator {
  /** Id of the rule that has to find every mutant. */
  readonly rule: string;
  list(pair: ArticlePair): readonly Mutant[];
}
