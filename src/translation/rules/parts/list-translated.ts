import type {Block} from '../../../content/block';
import type {ArticlePair} from '../rule';

/** A block and its translation, both of them there. */
export interface TranslatedBlock {
  readonly source: Block;
  readonly target: Block;
}

/** The blocks that are on both sides, in the order of the source. */
export function listTranslated({blocks}: ArticlePair): readonly TranslatedBlock[] {
  return blocks.flatMap(({source, target}) => (source && target ? [{source, target}] : []));
}
