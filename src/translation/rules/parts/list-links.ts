import {toString} from 'mdast-util-to-string';

import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';

/** A link in the words of a block. */
export interface BlockLink {
  readonly start: number;
  readonly end: number;
  /** Where it leads; a reference as `[label]`. */
  readonly url: string;
  /** The words of it. */
  readonly text: string;
}

/** Lists the links of a block in order, those that are written as an address among them. */
export function listLinks(block: Block): readonly BlockLink[] {
  return listInlines(block).flatMap(({node, start, end}) => {
    if (node.type === 'link') return [{start, end, url: node.url, text: toString(node)}];
    if (node.type !== 'linkReference') return [];
    return [{start, end, url: `[${node.identifier}]`, text: toString(node)}];
  });
}
