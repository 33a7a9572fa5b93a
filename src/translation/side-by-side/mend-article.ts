/// <reference types="mdast-util-directive" />
import type {Nodes} from 'mdast';

import type {Article} from '../../content/parse-article';
import type {Edit} from './edit';
import {escapeText} from './escape-text';
import {fenceCode, shieldColons, undoBlock, undoDirective, undoJavaScript} from './mend-blocks';
import {mendHtml} from './mend-html';
import {mendDefinition, mendImage, mendLink, type LinkTargets} from './mend-links';

/** What has to be known of an article beside its text. */
export interface MendContext extends LinkTargets {
  /** Offsets where segments begin. */
  readonly segmentStarts: ReadonlySet<number>;
  /** Whether a character was written by the importer. */
  readonly isInserted: (offset: number) => boolean;
}

const blocks: readonly Nodes['type'][] = [
  'listItem',
  'blockquote',
  'heading',
  'thematicBreak',
  'code',
  'table',
];

/**
 * Finds what has to change in an article so that it is a page of the site and would be one as MDX:
 * what MDX takes for a tag or for code, blocks and directives that nobody meant, links and images that
 * lead nowhere. Nothing, in an article that is in order.
 */
export function mendArticle({text, root}: Article, context: MendContext): readonly Edit[] {
  const edits: Edit[] = [];
  visit(root);
  return edits.filter(({start, end}) => start !== end || !context.isInserted(start));

  function visit(node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    if (blocks.includes(node.type)) {
      const segment = findSegment(start);
      const undone = segment === null ? [] : undoBlock(text, segment);
      if (undone.length > 0) {
        edits.push(...undone);
        return;
      }
    }
    edits.push(...mendNode(node, start));
    if (!('children' in node)) return;
    if (node.children.some(({type}) => type === 'html'))
      edits.push(...mendHtml(text, node, context));
    node.children.forEach(visit);
  }

  /** The segment that begins right there, but for blanks. */
  function findSegment(start: number): number | null {
    for (let at = start; at >= 0; at--) {
      if (context.segmentStarts.has(at)) return at;
      if (!/[ \t]/u.test(text[at - 1] ?? '')) return null;
    }
    return null;
  }

  function mendNode(node: Nodes, start: number): readonly Edit[] {
    switch (node.type) {
      case 'text':
        return escapeText(text, start, node.position?.end.offset ?? start);
      case 'link':
        return mendLink(text, node, context);
      case 'image':
        return mendImage(text, node, context);
      case 'definition':
        return mendDefinition(text, node, context);
      case 'code':
        return fenceCode(text, node);
      case 'paragraph':
        return [...undoJavaScript(text, node), ...shieldColons(text, node)];
      case 'textDirective':
      case 'leafDirective':
        return undoDirective(node);
      case 'containerDirective':
        return context.isInserted(start) ? [] : undoDirective(node);
      default:
        return [];
    }
  }
}
