import {toString} from 'mdast-util-to-string';
import type {Link, LinkReference, Strong} from 'mdast';

import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';
import type {RuleFix} from '../rule';

/** A mark at the end of bold or of the words of a link. */
export interface SwallowedMark {
  readonly node: Strong | Link | LinkReference;
  /** Offsets of the mark. */
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** All words, the mark included. */
  readonly text: string;
  /** Edits that put the mark behind everything that ends with it. */
  readonly fixes: readonly RuleFix[];
}

/** Not dots that stand for what was left out, and not the dot of an abbreviation. */
const lastMark = /(?<![.\u2026]|\b(?:etc|enz|bijv|Inc|Corp|Ltd))([.,;:!])\s*$/u;

/** Lists marks at the end of nodes of some kinds; a mark at the end of two of them once, for the inner. */
export function listSwallowed(
  block: Block,
  text: string,
  types: readonly string[],
): readonly SwallowedMark[] {
  return listInlines(block).flatMap(({node, end, ancestors}) => {
    if (node.type !== 'strong' && node.type !== 'link' && node.type !== 'linkReference') return [];
    const last = node.children.at(-1);
    const lastEnd = last?.position?.end.offset;
    if (!types.includes(node.type) || last?.type !== 'text' || lastEnd === undefined) return [];
    const mark = lastMark.exec(last.value)?.[1];
    if (mark === undefined || toString(node).trim() === mark) return [];
    const at = text.lastIndexOf(mark, lastEnd - 1);
    const outerEnd = ancestors.reduceRight(
      (from, {position}) =>
        position?.end.offset !== undefined && isOnlyMarkup(text.slice(from, position.end.offset))
          ? position.end.offset
          : from,
      end,
    );
    return [
      {
        ...{node, mark, start: at, end: at + 1, text: toString(node)},
        fixes: moveMark(text, {at, mark, to: outerEnd}),
      },
    ];
  });
}

/** What closes markup around the end of other markup: no words, and no end of the line. */
function isOnlyMarkup(text: string): boolean {
  return /^(?:\*{1,3}|_{1,3}|\]\([^)\n]*\))?$/u.test(text);
}

function moveMark(
  text: string,
  {at, mark, to}: {readonly at: number; readonly mark: string; readonly to: number},
): readonly RuleFix[] {
  const removed = {start: at, end: at + 1, text: ''};
  // On a way through menus, or before the same mark, it has nothing to do at all.
  const isNeedless = /^(?:[ \t]*\\?>|[.,;:!])/u.test(text.slice(to));
  if (isNeedless) return [removed];
  const space = /^[\p{L}\p{N}([]/u.test(text.slice(to)) ? ' ' : '';
  return [removed, {start: to, end: to, text: mark + space}];
}
