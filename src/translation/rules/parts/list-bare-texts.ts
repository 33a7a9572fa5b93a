import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';

/** Lists the pieces of a block's words that are in no bold, no link and no code. */
export function listBareTexts(
  block: Block,
): readonly {readonly start: number; readonly end: number}[] {
  return listInlines(block).flatMap(({node, start, end, ancestors}) => {
    if (node.type !== 'text' || ancestors.some(({type}) => isMarked(type))) return [];
    // The id of a heading is a piece of its text to the parser.
    const last = Math.min(end, block.end);
    return start < last ? [{start, end: last}] : [];
  });
}

/** Whether a kind of node marks what is on a screen, or leads somewhere. */
export function isMarked(type: string): boolean {
  return ['strong', 'link', 'linkReference', 'inlineCode'].includes(type);
}
