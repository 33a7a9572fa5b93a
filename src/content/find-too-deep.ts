import type {Nodes} from 'mdast';

/** More levels than any page needs, and fewer than a stack of calls has room for. */
export const mostLevels = 100;

/**
 * Finds the first node that stands in more than `mostLevels` others: quotations in quotations, say. What
 * reads a tree node in node, as most of unified does, would run out of its stack of calls there.
 *
 * @returns
 *   The offset of the node; null where nothing is as deep.
 */
export function findTooDeep(root: Nodes): number | null {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; depth <= mostLevels; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level[0]?.position?.start.offset ?? null;
}
