import type {Block} from '../../content/block';
import {describePair} from '../ledger/describe-pair';
import {isCopied, isSegment} from '../ledger/is-segment';
import type {LedgerEntry, Maker} from '../ledger/ledger';
import {mintId} from '../ledger/mint-id';
import type {SegmentRange} from './traced-text';

/** The blocks of an imported article, and where the segments of the bilingual file are in it now. */
export interface SegmentedBlocks {
  readonly blocks: readonly Block[];
  readonly units: readonly SegmentRange[];
}

/** What has to be known of the file beside its blocks. */
export interface PairContext {
  /** Ids of the file's segments, by their numbers. */
  readonly ids: readonly string[];
  /** Numbers of the segments that each key of the front matter is made of. */
  readonly unitsOfKeys: ReadonlyMap<string, readonly number[]>;
  readonly made: Maker;
}

/**
 * Pairs the blocks of an imported source and its translation by the segments that they are made of, as
 * entries of a ledger. Blocks without segments pair by what they say, front matter by its key.
 *
 * @returns An entry for each block of the source that has a translation, in the order of the source.
 */
export function pairBlocks(
  source: SegmentedBlocks,
  target: SegmentedBlocks,
  {ids, unitsOfKeys, made}: PairContext,
): readonly LedgerEntry[] {
  const unitsOfSource = groupUnits(source);
  const unitsOf = (block: Block) =>
    (block.key === null ? unitsOfSource.get(block) : unitsOfKeys.get(block.key)) ?? [];
  const targetOfUnit = new Map(
    Array.from(groupUnits(target)).flatMap(([block, units]) =>
      units.map((unit) => [unit, block] as const),
    ),
  );
  const withUnits = new Set(targetOfUnit.values());
  const withoutUnits = groupByWords(target.blocks.filter((block) => !withUnits.has(block)));
  const taken = new Set<string>();
  return source.blocks.filter(isSegment).flatMap((block): readonly LedgerEntry[] => {
    const units = unitsOf(block);
    const partner =
      units.map((unit) => targetOfUnit.get(unit)).find((found) => found !== undefined) ??
      withoutUnits.get(keyOf(block))?.shift();
    if (!partner) return [];
    if (isCopied(block) && block.text === partner.text) return [];
    const id = mintId(block.text, taken);
    taken.add(id);
    const names = units.flatMap((unit) => ids[unit] ?? []);
    return [
      {
        ...describePair(id, block, partner),
        made,
        ...(names.length > 0 ? {units: names} : {}),
      },
    ];
  });
}

/** The segments that begin in each block, in order. */
function groupUnits({blocks, units}: SegmentedBlocks): ReadonlyMap<Block, readonly number[]> {
  const groups = new Map<Block, number[]>();
  let index = 0;
  // Front matter is written anew: its segments are known by its keys.
  const body = blocks.filter(({key}) => key === null);
  for (const {segment, start, end} of units) {
    while (index < body.length && (body[index]?.end ?? 0) <= start) index++;
    const block = body[index];
    // A segment may begin with blanks that are no words of the block.
    if (!block || block.start >= Math.max(end, start + 1)) continue;
    const group = groups.get(block);
    if (group) group.push(segment);
    else groups.set(block, [segment]);
  }
  return groups;
}

function groupByWords(blocks: readonly Block[]): ReadonlyMap<string, Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return groups;
}

function keyOf({kind, key, text}: Block): string {
  return kind === 'front-matter' ? `${kind} ${key}` : `${kind} ${text}`;
}
