import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';

/** A block of the source that the translation lacks, with its neighbours on both sides. */
export interface Insertion {
  readonly source: string;
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
 * or else ahead of that of the block after it, with what is between the two in the source; whichever of the two
 * stands in the same list or quotation comes first.
 *
 * @returns
 *   The article with the block in it and with all others as they were; null where neither place gives that.
 */
export function insertBlock(insertion: Insertion): Inserted | null {
  if (!insertable.includes(insertion.block.kind)) return null;
  const before = listBlocks(parseArticle(insertion.target));
  const {block, before: behind, after: ahead} = insertion;
  const tries = [insertBehind(insertion), insertAhead(insertion)];
  // A step goes to its own list, and not behind the paragraph before that.
  if (countShared(block, ahead) > countShared(block, behind)) tries.reverse();
  for (const target of tries) {
    if (target === null) continue;
    const blocks = listBlocks(parseArticle(target));
    const place = findNewBlock(before, blocks, insertion);
    if (place !== null) return {target, blocks, place};
  }
  return null;
}

/** How much of what a block stands in its neighbour stands in too. */
function countShared({containers}: Block, neighbour: Neighbour | null): number {
  const starts = neighbour?.source.containers.map(({kind, start}) => `${kind} ${start}`) ?? [];
  return containers.filter(({kind, start}) => starts.includes(`${kind} ${start}`)).length;
}

function insertBehind({source, target, block, before, words}: Insertion): string | null {
  if (!before) return null;
  const at = endOfBlock(target, before.target);
  const between = source.slice(endOfBlock(source, before.source), block.start);
  const behind = source.slice(block.end, endOfBlock(source, block));
  return target.slice(0, at) + between + words + behind + target.slice(at);
}

function insertAhead({source, target, block, after, words}: Insertion): string | null {
  if (!after) return null;
  const start = startOfBlock(source, block);
  const at = startOfBlock(target, after.target);
  const between = source.slice(block.end, startOfBlock(source, after.source));
  const ahead = source.slice(start, block.start);
  return target.slice(0, at) + ahead + words + between + target.slice(at);
}

/** Where the line begins, or what the block stands in on it. */
function startOfBlock(article: string, {start, kind}: Block): number {
  return kind === 'heading' ? article.lastIndexOf('\n', start - 1) + 1 : start;
}

/** Behind the id of a heading. */
function endOfBlock(article: string, {end, kind}: Block): number {
  if (kind !== 'heading') return end;
  const line = article.indexOf('\n', end);
  return line === -1 ? article.length : line;
}

/** The place of the one block more, which is of the kind of its source; null where there is another change. */
function findNewBlock(
  before: readonly Block[],
  after: readonly Block[],
  {block, text}: Insertion,
): number | null {
  if (after.length !== before.length + 1) return null;
  const found = after.findIndex((other, index) => !isAlike(before[index], other));
  const added = after[found];
  const isRight =
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
