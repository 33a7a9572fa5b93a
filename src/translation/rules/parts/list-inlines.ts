import type {Nodes} from 'mdast';

import type {Block} from '../../../content/block';

/** A node in the words of a block, with its place. */
export interface Inline {
  readonly node: Nodes;
  /** Offset in the article's text. */
  readonly start: number;
  readonly end: number;
  /** The nodes of the same block that it stands in, the outermost first. */
  readonly ancestors: readonly Nodes[];
}

const known = new WeakMap<Block, readonly Inline[]>();

/**
 * Lists everything that stands in the words of a block, however deep, in the order of the text. Front
 * matter, code and HTML that stands alone have nothing in them. Read once per block, for all rules.
 */
export function listInlines(block: Block): readonly Inline[] {
  let inlines = known.get(block);
  if (!inlines) {
    inlines = block.node === null ? [] : readInlines(block, block.node, []);
    known.set(block, inlines);
  }
  return inlines;
}

function readInlines(block: Block, parent: Nodes, ancestors: readonly Nodes[]): readonly Inline[] {
  if (!('children' in parent)) return [];
  return parent.children.flatMap((node) => {
    const start = node.position?.start.offset ?? block.start;
    const end = node.position?.end.offset ?? start;
    return [{node, start, end, ancestors}, ...readInlines(block, node, [...ancestors, node])];
  });
}
