import type {Link, LinkReference, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';

import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';

/** A run of bold in the words of a block. */
export interface Bold {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is the words of a link, or holds one that is all of it. */
  readonly isLink: boolean;
  /** Offsets of the outermost markup that it shares with a link and nothing else. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

/** Lists the bold runs of a block in order; bold within bold is one run, and bold of nothing none. */
export function listBold(block: Block): readonly Bold[] {
  return listInlines(block).flatMap(({node, start, end, ancestors}) => {
    if (node.type !== 'strong' || ancestors.some(({type}) => type === 'strong')) return [];
    const text = toString(node);
    if (text.trim() === '') return [];
    const around = ancestors.find((ancestor) => isLink(ancestor) && ancestor.children.length === 1);
    const [only] = node.children;
    const isLinked =
      ancestors.some(isLink) || (node.children.length === 1 && only !== undefined && isLink(only));
    return [
      {
        start,
        end,
        text,
        isLink: isLinked,
        outerStart: around?.position?.start.offset ?? start,
        outerEnd: around?.position?.end.offset ?? end,
      },
    ];
  });
}

function isLink(node: Nodes): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
}
