/**
 * A run of places `from <= place < to`, of which those belong whose bit `(place + phase) % 32` is
 * set in `mask`. A set of places is a list of such runs, ascending and without overlap.
 */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** 32 bits; -1 means every place of the run. The phase is already turned into it. */
  readonly mask: number;
}

/** Turns a mask so that bit `(place + phase) % 32` becomes bit `place % 32`. */
export function turnMask(mask: number, phase: number): number {
  const by = phase & 31;
  return by === 0 ? mask : (mask >>> by) | (mask << (32 - by));
}

/** Combines two sets over `0 <= place < size` by a bitwise operation on their masks. */
export function combineSegments(
  left: readonly Segment[],
  right: readonly Segment[],
  size: number,
  operation: (left: number, right: number) => number,
): readonly Segment[] {
  const combined: Segment[] = [];
  let leftIndex = 0;
  let rightIndex = 0;
  let from = 0;
  while (from < size) {
    while ((left[leftIndex]?.to ?? Infinity) <= from) leftIndex += 1;
    while ((right[rightIndex]?.to ?? Infinity) <= from) rightIndex += 1;
    const onLeft = left[leftIndex];
    const onRight = right[rightIndex];
    const to = Math.min(size, nextBoundary(onLeft, from), nextBoundary(onRight, from));
    const mask = operation(maskAt(onLeft, from), maskAt(onRight, from));
    if (mask !== 0) combined.push({from, to, mask});
    from = to;
  }
  return combined;
}

function maskAt(segment: Segment | undefined, place: number): number {
  return segment && segment.from <= place ? segment.mask : 0;
}

function nextBoundary(segment: Segment | undefined, place: number): number {
  if (!segment) return Infinity;
  return segment.from > place ? segment.from : segment.to;
}

/** How many places of the set lie below `limit`. */
export function countSegments(segments: readonly Segment[], limit = Infinity): number {
  let count = 0;
  for (const {from, to, mask} of segments) {
    if (from >= limit) break;
    count += countRun(from, Math.min(to, limit), mask);
  }
  return count;
}

/** The place at `position` (0-based) of the set. Throws when there is none. */
export function placeInSegments(segments: readonly Segment[], position: number): number {
  let left = position;
  for (const {from, to, mask} of segments) {
    const count = countRun(from, to, mask);
    if (left < count) return placeInRun(from, mask, left);
    left -= count;
  }
  throw new RangeError(`No place at position ${position}`);
}

function countRun(from: number, to: number, mask: number): number {
  if (mask === -1) return to - from;
  const wholeTurns = Math.floor((to - from) / 32);
  let count = wholeTurns * countBits(mask);
  for (let place = from + wholeTurns * 32; place < to; place += 1) {
    if ((mask >>> (place & 31)) & 1) count += 1;
  }
  return count;
}

function placeInRun(from: number, mask: number, position: number): number {
  if (mask === -1) return from + position;
  const wholeTurns = Math.floor(position / countBits(mask));
  let left = position - wholeTurns * countBits(mask);
  let place = from + wholeTurns * 32;
  for (;;) {
    if ((mask >>> (place & 31)) & 1) {
      if (left === 0) return place;
      left -= 1;
    }
    place += 1;
  }
}

function countBits(mask: number): number {
  let bits = mask >>> 0;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
