import type {Nodes} from 'mdast';

/** What stands in an article beside its blocks and around them, and is no part of the words of any. */
const outlined: readonly Nodes['type'][] = [
  'yaml',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
  'containerDirective',
];

/** Tells the lines, definitions and admonitions of an article apart from those of another. */
export function outlineOf(node: Nodes): string {
  const children = 'children' in node ? node.children.map(outlineOf).join('') : '';
  return outlined.includes(node.type) ? `${node.type}(${children})` : children;
}
