import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';

/** A piece of the words that readers read. */
export interface WordsPiece {
  readonly start: number;
  readonly end: number;
  /** As it was written, escapes and character references included. */
  readonly text: string;
}

/**
 * Lists what readers read of a block: no code, no markup, no addresses and no ids of headings. Of front
 * matter, all of it.
 */
export function listWords(block: Block, text: string): readonly WordsPiece[] {
  if (block.kind === 'front-matter') {
    return [{start: block.start, end: block.end, text: text.slice(block.start, block.end)}];
  }
  return listInlines(block).flatMap(({node, start, ...place}) => {
    const end = Math.min(place.end, block.end);
    if (node.type !== 'text' || start >= end) return [];
    const link = place.ancestors.find(({type}) => type === 'link');
    if (link?.type === 'link' && isAddress(node.value, link.url)) return [];
    return [{start, end, text: text.slice(start, end)}];
  });
}

function isAddress(words: string, url: string): boolean {
  return url === words || /^(?:https?:\/\/|www\.)\S+$/iu.test(words) || url === `mailto:${words}`;
}
