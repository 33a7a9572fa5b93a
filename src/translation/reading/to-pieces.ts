/// <reference types="mdast-util-directive" />
import type {Nodes as HastNodes} from 'hast';
import type {Definition, FootnoteDefinition, Nodes} from 'mdast';
import {toHast} from 'mdast-util-to-hast';

import type {Piece, PieceTag} from './reading';

/** Finds where a link leads on this site; null where it leads nowhere that a page may link to. */
export type ResolveLink = (url: string) => string | null;

const tags: ReadonlySet<string> = new Set<PieceTag>([
  'a',
  'br',
  'code',
  'del',
  'em',
  'strong',
  'sub',
  'sup',
]);

/** The scheme of an address, as browsers read it: white space and control characters do not count. */
const scheme = /^[a-z][a-z\d+.-]*:/iu;
const safeScheme = /^(?:https?|mailto):/iu;

/**
 * Makes of the words of a block what a page can show of them. An image becomes its alternative text;
 * HTML goes, its words stay; an address that could run something is no link.
 *
 * @param definitions The article's own, for links that are written `[words][name]`.
 */
export function toPieces(
  node: Nodes,
  definitions: readonly (Definition | FootnoteDefinition)[],
  resolveLink: ResolveLink,
): readonly Piece[] {
  const children = 'children' in node ? node.children : [];
  const root = toHast({
    type: 'root',
    // Alone, words are a paragraph to nobody: the page draws the block around them.
    children: [{type: 'paragraph', children: children as never}, ...definitions],
  });
  const [paragraph] = listChildren(root);
  return paragraph ? listChildren(paragraph).flatMap((child) => toPiece(child, resolveLink)) : [];
}

function listChildren(node: HastNodes): readonly HastNodes[] {
  return 'children' in node ? node.children : [];
}

function toPiece(node: HastNodes, resolveLink: ResolveLink): readonly Piece[] {
  if (node.type === 'text') return node.value === '' ? [] : [node.value];
  if (node.type !== 'element') return [];
  const {tagName, properties} = node;
  if (tagName === 'img') return typeof properties['alt'] === 'string' ? [properties['alt']] : [];
  const children = node.children.flatMap((child) => toPiece(child, resolveLink));
  if (!tags.has(tagName)) return children;
  if (tagName !== 'a') return [{tag: tagName as PieceTag, children}];
  const href = readAddress(properties['href'], resolveLink);
  return href === null ? children : [{tag: 'a', href, children}];
}

function readAddress(href: unknown, resolveLink: ResolveLink): string | null {
  if (typeof href !== 'string') return null;
  const address = Array.from(href)
    .filter((character) => character > ' ')
    .join('');
  if (scheme.test(address) || address.startsWith('//')) {
    return safeScheme.test(address) ? href : null;
  }
  return resolveLink(href);
}
