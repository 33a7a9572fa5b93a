import {compileQuery, type BlockTest} from './compile-query';
import type {NameGrid} from './name-grid';
import type {PeopleQuery} from './people-query';
import {countSegments, placeInSegments, type Segment} from './segments';

/** The ranks that answer a query, in ascending order, without being listed. */
export interface RankSet {
  readonly count: number;
  /** How many of them lie below `rank`. */
  countBelow(rank: number): number;
  /** The rank at `position` (0-based). */
  rankAt(position: number): number;
}

interface BlockAnswer {
  readonly segments: readonly Segment[];
  readonly count: number;
}

/** Answers a query over a grid, block by block; blocks that are alike are counted once. */
export function selectRanks(grid: NameGrid, query: PeopleQuery): RankSet {
  const test = compileQuery(grid, query);
  if (test === 'everyone') return everyRank(grid.count);
  const answers = answerBlocks(grid, test);
  const sums = [0];
  for (const answer of answers) sums.push(sums[sums.length - 1]! + answer.count);

  return {
    count: sums[sums.length - 1]!,
    countBelow(rank) {
      const index = lastAtMost(grid.blocks.length, (block) => grid.blocks[block]!.start <= rank);
      if (index < 0) return 0;
      return (
        sums[index]! + countSegments(answers[index]!.segments, rank - grid.blocks[index]!.start)
      );
    },
    rankAt(position) {
      const index = lastAtMost(answers.length, (block) => sums[block]! <= position);
      const place = placeInSegments(answers[index]!.segments, position - sums[index]!);
      return grid.blocks[index]!.start + place;
    },
  };
}

function everyRank(count: number): RankSet {
  return {
    count,
    countBelow: (rank) => Math.min(rank, count),
    rankAt: (position) => position,
  };
}

function answerBlocks(grid: NameGrid, test: BlockTest): readonly BlockAnswer[] {
  const known = new Map<number, BlockAnswer>();
  const {blocks, lastNameCount} = grid;
  return blocks.map((block, index) => {
    // Size, offset and phase are below 2^12 and 2^5, so the key stays an exact integer.
    const key =
      ((test.kindOf(index) * 4096 + block.size) * lastNameCount + block.offset) * 32 + block.phase;
    const before = known.get(key);
    if (before) return before;
    const segments = test.segmentsOf(index);
    const answer = {segments, count: countSegments(segments)};
    known.set(key, answer);
    return answer;
  });
}

/** The last index below `length` for which `holds` is true; -1 where there is none. */
function lastAtMost(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
