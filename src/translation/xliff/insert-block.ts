import type {Nodes, Parents, Root} from 'mdast';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle, type Article} from '../../content/parse-article';
import {outlineOf} from './outline-of';

/** A block of the source that the translation lacks, with its neighbours on both sides. */
export interface Insertion {
  readonly source: Article;
  readonly target: string;
  readonly block: Block;
  /** The block of the source before it, and its translation; null where either is not there. */
  readonly before: Neighbour | null;
  /** Likewise the one after it. */
  readonly after: Neighbour | null;
  /** What is to stand between its `start` and `end`. */
  readonly words: string;
  /** What `Block.text` is then. */
  readonly text: string;
}

export interface Neighbour {
  readonly source: Block;
  readonly target: Block;
}

/** A translation with one block more. */
export interface Inserted {
  readonly target: string;
  readonly blocks: readonly Block[];
  /** Which of the blocks is the new one. */
  readonly place: number;
}

/** Blocks that stand on lines of their own. */
const insertable: readonly Block['kind'][] = ['paragraph', 'heading', 'code', 'html'];

/**
 * Puts a block into a translation where its source stands: behind the translation of the block before it,
 * or else ahead of that of the block after it, with what is between the two in the source; whichever of
 * the two stands in the same list or quotation comes first. Of a neighbour in a list or a table that the
 * block does not stand in, it is the whole list or table that it goes behind or ahead of.
 *
 * @returns
 *   The article with the block in it and with all others as they were; null where neither place gives that.
 */
export function insertBlock(insertion: Insertion): Inserted | null {
  const {block, before: behind, after: ahead} = insertion;
  if (!insertable.includes(block.kind)) return null;
  const target = parseArticle(insertion.target);
  const tries = [
    behind && insertBehind(insertion, target, behind),
    ahead && insertAhead(insertion, target, ahead),
  ];
  if (ahead && (!behind || countShared(block, ahead) > countShared(block, behind))) tries.reverse();
  const before = listBlocks(target);
  for (const text of tries) {
    if (text === null) continue;
    const article = parseArticle(text);
    const blocks = listBlocks(article);
    const place = findNewBlock(before, blocks, insertion);
    const isElseSame = outlineOf(article.root) === outlineOf(target.root);
    if (place !== null && isElseSame) return {target: text, blocks, place};
  }
  return null;
}

/** How much of what a block stands in its neighbour stands in too. */
function countShared({containers}: Block, {source}: Neighbour): number {
  const other = source.containers;
  const apart = containers.findIndex(
    ({kind, start}, index) => other[index]?.kind !== kind || other[index].start !== start,
  );
  return apart === -1 ? containers.length : apart;
}

function insertBehind(insertion: Insertion, target: Article, neighbour: Neighbour): string | null {
  const {source, block, words} = insertion;
  const places = findPlaces(insertion, target, neighbour);
  if (!places) return null;
  const ahead = source.text.slice(places.source.end, block.start);
  const at = places.target.end;
  return target.text.slice(0, at) + ahead + words + restOf(insertion) + target.text.slice(at);
}

function insertAhead(insertion: Insertion, target: Article, neighbour: Neighbour): string | null {
  const {source, block, words} = insertion;
  const places = findPlaces(insertion, target, neighbour);
  if (!places) return null;
  const ahead = source.text.slice(places.own.start, block.start);
  const behind = source.text.slice(block.end, places.source.start);
  const at = places.target.start;
  return target.text.slice(0, at) + ahead + words + behind + target.text.slice(at);
}

/** What stands behind the words of a block and belongs to it: the id of a heading. */
function restOf({source, block}: Insertion): string {
  return source.text.slice(block.end, block.node?.position?.end.offset ?? block.end);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where three things stand side by side in what the block and its neighbour have in common: the
 * neighbour, its translation, and the block.
 */
function findPlaces(
  {source, block}: Insertion,
  target: Article,
  neighbour: Neighbour,
): {readonly source: Range; readonly target: Range; readonly own: Range} | null {
  const shared = countShared(block, neighbour);
  const found = {
    source: findAround(source.root, neighbour.source.start, shared),
    target: findAround(target.root, neighbour.target.start, shared),
    own: findAround(source.root, block.start, shared),
  };
  const {source: beside, target: there, own} = found;
  return beside && there && own ? {source: beside, target: there, own} : null;
}

/** The range of the node around an offset that lies so deep: 0 is a child of the article. */
function findAround(root: Root, offset: number, depth: number): Range | null {
  let parent: Parents = root;
  for (let level = 0; ; level++) {
    const children: readonly Nodes[] = parent.children;
    const child = children.find((node) => isAround(node, offset));
    if (!child) return null;
    if (level === depth) return rangeOf(child);
    if (!('children' in child)) return null;
    parent = child;
  }
}

function isAround(node: Nodes, offset: number): boolean {
  const {start, end} = rangeOf(node);
  return start <= offset && offset <= end;
}

function rangeOf({position}: Nodes): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0};
}

/** The place of the one block more, which is of the kind of its source; null where there is another change. */
function findNewBlock(
  before: readonly Block[],
  after: readonly Block[],
  {block, text, before: behind, after: ahead}: Insertion,
): number | null {
  if (after.length !== before.length + 1) return null;
  const found = after.findIndex((other, index) => !isAlike(before[index], other));
  const added = after[found];
  const placeOf = (neighbour: Neighbour | null) =>
    before.findIndex(({start}) => start === neighbour?.target.start);
  // Two lists that were one without the block between them have no place for it.
  const isBetween = found > placeOf(behind) && (!ahead || found <= placeOf(ahead));
  const isRight =
    isBetween &&
    added !== undefined &&
    added.text === text &&
    added.kind === block.kind &&
    added.depth === block.depth &&
    added.headingId === block.headingId &&
    pathOf(added) === pathOf(block) &&
    after.slice(found + 1).every((other, index) => isAlike(before[found + index], other));
  return isRight ? found : null;
}

function isAlike(block: Block | undefined, other: Block): boolean {
  return (
    block?.text === other.text &&
    block.kind === other.kind &&
    block.depth === other.depth &&
    block.headingId === other.headingId &&
    block.key === other.key &&
    pathOf(block) === pathOf(other)
  );
}

function pathOf({containers}: Block): string {
  return JSON.stringify(containers.map(({kind, name}) => [kind, name]));
}
