import {mixBits} from './mix-bits';
import {nameTables, type NameEntry} from './name-tables';

/** The people who share a given name: a run of ranks, with family names spread over the list. */
export interface GridBlock {
  readonly first: NameEntry;
  readonly start: number;
  readonly size: number;
  /** Where in the list of family names this block begins, so that small blocks differ. */
  readonly offset: number;
  /** Where in the pattern of attributes this block begins. */
  readonly phase: number;
}

/** The first place of a block whose family name has `lastIndex` or a later one. */
export function firstPlaceAt(block: GridBlock, lastIndex: number, lastNameCount: number): number {
  const place = Math.ceil((lastIndex * block.size - block.offset) / lastNameCount);
  return Math.min(Math.max(place, 0), block.size);
}

/** Parts `count` people into blocks, one for each given name that is in use. */
export function createBlocks(
  count: number,
  seed: number,
  lastNameCount: number,
): readonly GridBlock[] {
  const {first} = nameTables();
  const blockCount = Math.min(first.length, count);
  const shift = mixBits(seed, 0) % first.length;
  return Array.from({length: blockCount}, (_, index) => {
    const start = Math.floor((index * count) / blockCount);
    const size = Math.floor(((index + 1) * count) / blockCount) - start;
    const bits = mixBits(seed + 1, index);
    // Full blocks hold nearly every family name anyway. Keeping them alike lets one count serve
    // all of them, which is what makes a search in a million people as quick as in a hundred.
    const isFull = size * 2 > lastNameCount;
    return {
      first: first[Math.floor((index * first.length + shift) / blockCount)]!,
      start,
      size,
      offset: isFull ? 0 : bits % lastNameCount,
      phase: isFull ? (bits % 4) * 8 : bits % 32,
    };
  });
}
