/** How `align` knows that two things belong together. */
export interface AlignRules<From, To> {
  /** Things with the same key are the same, wherever they stand; a thing without a key is like none. */
  readonly keyOfFrom: (from: From) => string | null;
  readonly keyOfTo: (to: To) => string | null;
  /**
   * How much the two are alike where their neighbours belong together: from 0 (they cannot be the
   * same) to 1.
   */
  readonly likenessNear: (from: From, to: To) => number;
  /** Likewise wherever they stand, as when a thing was both moved and changed. */
  readonly likenessFar: (from: From, to: To) => number;
}

/** More than any likeness, so that sameness decides before it. */
const sameness = 2;

/**
 * Finds out which thing of an earlier list each thing of a later one is.
 *
 * The same things come first, so a move costs nothing. What is left between neighbours that belong
 * together is put side by side in order, with as much likeness as can be had; what is left then, by
 * likeness alone. The time taken grows with the product of the two numbers of things that have no same
 * thing, and otherwise with the sum.
 *
 * @returns
 *   For each of `to`, its place in `from`; null for what is new. No place is given twice.
 */
export function align<From, To>(
  from: readonly From[],
  to: readonly To[],
  rules: AlignRules<From, To>,
): readonly (number | null)[] {
  const pairs = new Pairs(from.length, to.length);
  const fromPlaces = groupPlaces(from, rules.keyOfFrom);
  const toPlaces = groupPlaces(to, rules.keyOfTo);

  // Where one of several that are the same came or went, their order alone cannot tell which.
  for (const [key, places] of toPlaces) {
    const candidates = fromPlaces.get(key) ?? [];
    if (candidates.length === places.length) pairInOrder(pairs, candidates, places);
  }
  const isSame = (i: number, j: number) => {
    const key = rules.keyOfFrom(from[i]!);
    return key !== null && key === rules.keyOfTo(to[j]!);
  };
  const scoreNear = (i: number, j: number) =>
    isSame(i, j) ? sameness : rules.likenessNear(from[i]!, to[j]!);
  for (const {fromRun, toRun} of listGaps(pairs)) {
    const freeRun = fromRun.filter((i) => pairs.toOf[i] === null);
    for (const [i, j] of alignRun(freeRun, toRun, scoreNear)) pairs.add(i, j);
  }
  for (const [key, places] of toPlaces) {
    pairInOrder(pairs, fromPlaces.get(key) ?? [], places);
  }
  pairByLikeness(pairs, (i, j) => rules.likenessFar(from[i]!, to[j]!));
  return pairs.fromOf;
}

/** Which belongs to which, both ways. */
class Pairs {
  readonly fromOf: (number | null)[];
  readonly toOf: (number | null)[];

  constructor(fromLength: number, toLength: number) {
    this.fromOf = Array.from({length: toLength}, () => null);
    this.toOf = Array.from({length: fromLength}, () => null);
  }

  add(i: number, j: number): void {
    this.fromOf[j] = i;
    this.toOf[i] = j;
  }

  freeFrom(): readonly number[] {
    return freePlaces(this.toOf);
  }

  freeTo(): readonly number[] {
    return freePlaces(this.fromOf);
  }
}

function freePlaces(partners: readonly (number | null)[]): readonly number[] {
  return partners.flatMap((partner, place) => (partner === null ? [place] : []));
}

function groupPlaces<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | null,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  things.forEach((thing, place) => {
    const key = keyOf(thing);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  return groups;
}

function pairInOrder(
  pairs: Pairs,
  fromPlaces: readonly number[],
  toPlaces: readonly number[],
): void {
  const free = fromPlaces.filter((i) => pairs.toOf[i] === null);
  toPlaces
    .filter((j) => pairs.fromOf[j] === null)
    .forEach((j, index) => {
      const i = free[index];
      if (i !== undefined) pairs.add(i, j);
    });
}

interface Gap {
  readonly fromRun: readonly number[];
  readonly toRun: readonly number[];
}

/**
 * Each run of `to` without partners, with what stood in `from` after the partner of its left neighbour
 * and before that of its right one: the same run where nothing moved, two where something did. Gaps of
 * the first kind come first, for what they hold is surer.
 */
function listGaps(pairs: Pairs): readonly Gap[] {
  const still: Gap[] = [];
  const torn: Gap[] = [];
  for (const toRun of listRuns(pairs.freeTo())) {
    const left = readRun(pairs, leftBound(pairs, toRun), 1);
    const right = readRun(pairs, rightBound(pairs, toRun), -1).reverse();
    if (left[0] === right[0]) still.push({fromRun: left, toRun});
    else torn.push({fromRun: [...left, ...right], toRun});
  }
  return [...still, ...torn];
}

function leftBound(pairs: Pairs, [first = 0]: readonly number[]): number {
  const partner = first === 0 ? -1 : pairs.fromOf[first - 1]!;
  return partner + 1;
}

function rightBound(pairs: Pairs, run: readonly number[]): number {
  const next = (run.at(-1) ?? -1) + 1;
  const partner = next === pairs.fromOf.length ? pairs.toOf.length : pairs.fromOf[next]!;
  return partner - 1;
}

/** Places without a partner from `start` on, as far as the next one that has one. */
function readRun(pairs: Pairs, start: number, step: 1 | -1): number[] {
  const run: number[] = [];
  for (let i = start; pairs.toOf[i] === null; i += step) run.push(i);
  return run;
}

function listRuns(places: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** Pairs two runs in order so that the scores of all pairs have the highest sum (Needleman-Wunsch). */
function alignRun(
  fromRun: readonly number[],
  toRun: readonly number[],
  score: (i: number, j: number) => number,
): readonly (readonly [number, number])[] {
  const width = toRun.length + 1;
  const best = new Float64Array((fromRun.length + 1) * width);
  const scores = new Float64Array(best.length);
  for (let row = fromRun.length - 1; row >= 0; row--) {
    for (let column = toRun.length - 1; column >= 0; column--) {
      const cell = row * width + column;
      const own = score(fromRun[row]!, toRun[column]!);
      scores[cell] = own;
      const together = own > 0 ? own + best[cell + width + 1]! : 0;
      best[cell] = Math.max(together, best[cell + width]!, best[cell + 1]!);
    }
  }
  const found: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < fromRun.length && column < toRun.length) {
    const cell = row * width + column;
    const own = scores[cell]!;
    if (own > 0 && best[cell] === own + best[cell + width + 1]!) {
      found.push([fromRun[row++]!, toRun[column++]!]);
    } else if (best[cell] === best[cell + width]!) row++;
    else column++;
  }
  return found;
}

/** Pairs what is left, the most alike first. */
function pairByLikeness(pairs: Pairs, likeness: (i: number, j: number) => number): void {
  const candidates: {readonly i: number; readonly j: number; readonly score: number}[] = [];
  const freeFrom = pairs.freeFrom();
  for (const j of pairs.freeTo()) {
    for (const i of freeFrom) {
      const score = likeness(i, j);
      if (score > 0) candidates.push({i, j, score});
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  for (const {i, j} of candidates) {
    if (pairs.toOf[i] === null && pairs.fromOf[j] === null) pairs.add(i, j);
  }
}
