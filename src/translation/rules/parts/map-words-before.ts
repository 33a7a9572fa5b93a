import type {Block} from '../../../content/block';
import type {ArticlePair} from '../rule';

/**
 * The words that stand before each block, of either side: the nearest block of the source that has
 * words of its own, or the one whose translation does; null where there is none, or none is known.
 */
export function mapWordsBefore({blocks}: ArticlePair): ReadonlyMap<Block, Block | null> {
  const before = new Map<Block, Block | null>();
  const sourceOf = new Map(blocks.map(({source, target}) => [target, source]));
  const sources = blocks.flatMap(({source}) => (source ? [source] : []));
  const targets = blocks.flatMap(({target}) => (target ? [target] : []));
  note(sources, (source) => source);
  note(
    targets.sort((a, b) => a.start - b.start),
    (target) => sourceOf.get(target) ?? null,
  );
  return before;

  function note(side: readonly Block[], toSource: (block: Block) => Block | null): void {
    let last: Block | null = null;
    for (const block of side) {
      before.set(block, last);
      if (!['directive', 'html', 'code'].includes(block.kind)) last = toSource(block);
    }
  }
}
