import type {List, Nodes} from 'mdast';

/** All lists of a tree, the outer before the inner. */
export function listLists(node: Nodes): readonly List[] {
  const deeper = 'children' in node ? node.children.flatMap(listLists) : [];
  return node.type === 'list' ? [node, ...deeper] : deeper;
}
