import type {List, Nodes, Parents} from 'mdast';

import type {Block} from '../../../content/block';
import {listTranslated} from './list-translated';
import type {ArticlePair} from '../rule';

/** A list of the source with the one that translates it. */
export interface ListPair {
  readonly source: List;
  /** Null where none of its blocks stands in a list of the translation. */
  readonly target: List | null;
  /** The blocks of its items, with the place of the item on each side; no deeper lists. */
  readonly blocks: readonly {
    readonly target: Block;
    readonly sourcePlace: number;
    /** Null where the translation is in no list. */
    readonly targetPlace: number | null;
  }[];
}

/** All lists of the source that have words, and those of the translation that belong to none of them. */
export interface Lists {
  readonly pairs: readonly ListPair[];
  readonly added: readonly List[];
}

/** Finds out which list translates which: the one where the translation of its first words stands. */
export function pairLists(pair: ArticlePair): Lists {
  const sources = collectLists(pair.source.root);
  const targets = collectLists(pair.target.root);
  const found = new Map<number, {target: number | null; blocks: ListPair['blocks'][number][]}>();
  for (const {source, target} of listTranslated(pair)) {
    const own = innermostItem(source);
    if (!own) continue;
    const other = innermostItem(target);
    const known = found.get(own.list) ?? {target: null, blocks: []};
    known.target ??= other?.list ?? null;
    const targetPlace = other?.list === known.target ? (other?.place ?? null) : null;
    known.blocks.push({target, sourcePlace: own.place, targetPlace});
    found.set(own.list, known);
  }
  const taken = new Set(Array.from(found.values(), ({target}) => target));
  return {
    pairs: Array.from(found).flatMap(([start, {target, blocks}]) => {
      const source = sources.get(start);
      return source
        ? [{source, target: target === null ? null : (targets.get(target) ?? null), blocks}]
        : [];
    }),
    added: Array.from(targets)
      .filter(([start]) => !taken.has(start))
      .map(([, list]) => list),
  };
}

function innermostItem({containers}: Block) {
  const at = containers.map(({kind}) => kind).lastIndexOf('list-item');
  const item = containers[at];
  const list = containers[at - 1];
  return item && list ? {list: list.start, place: item.place} : null;
}

/** By the offset where each begins: no two share one. */
function collectLists(root: Parents): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  visit(root);
  return lists;

  function visit(node: Nodes): void {
    if (node.type === 'list') lists.set(node.position?.start.offset ?? 0, node);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return;
    if ('children' in node) for (const child of node.children) visit(child);
  }
}
