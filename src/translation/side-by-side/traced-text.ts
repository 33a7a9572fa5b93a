/** A piece of a text, and where it was taken from. */
interface Piece {
  readonly text: string;
  /** Offset in the original of its first character; of an inserted piece, where it was put in. */
  readonly origin: number;
  readonly isInserted: boolean;
  /** Numbers of the segments that it belongs to, from 0: several, where it replaced several. */
  readonly segments: readonly number[];
}

/** Where a segment stands in a text. */
export interface SegmentRange {
  /** Number of the segment, from 0. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of a text. */
export interface Replacement {
  /** Offsets in the text; the stretch may be empty. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text that is made of pieces of another one, and that knows of each character where it was. It is
 * never changed: `replace` makes a new one.
 */
export class TracedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #starts: readonly number[];

  private constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    const starts: number[] = [];
    let length = 0;
    for (const {text} of pieces) {
      starts.push(length);
      length += text.length;
    }
    this.#starts = starts;
    this.text = pieces.map(({text}) => text).join('');
  }

  /** A text of pieces of an original, in order; what lies between them is left out. */
  static from(
    pieces: readonly {
      readonly text: string;
      readonly origin: number;
      readonly segment: number | null;
    }[],
  ): TracedText {
    return new TracedText(
      pieces
        .filter(({text}) => text !== '')
        .map(({text, origin, segment}) => ({
          ...{text, origin, isInserted: false},
          segments: segment === null ? [] : [segment],
        })),
    );
  }

  /** Offset in the original of the character at `offset`, or of where it was put in. */
  originAt(offset: number): number {
    const index = this.#indexAt(offset);
    const piece = this.#pieces[index];
    if (!piece) return 0;
    return piece.isInserted ? piece.origin : piece.origin + offset - (this.#starts[index] ?? 0);
  }

  /** Whether the character at `offset` was put in. */
  isInserted(offset: number): boolean {
    return this.#pieces[this.#indexAt(offset)]?.isInserted === true;
  }

  /** Each segment that something is left of, with where it begins and ends now, in order. */
  listSegments(): readonly SegmentRange[] {
    const found = new Map<number, {segment: number; start: number; end: number}>();
    this.#pieces.forEach(({segments, text}, index) => {
      const start = this.#starts[index] ?? 0;
      const end = start + text.length;
      for (const segment of segments) {
        const known = found.get(segment);
        if (known) known.end = end;
        else found.set(segment, {segment, start, end});
      }
    });
    return Array.from(found.values());
  }

  /**
   * Replaces stretches of the text.
   *
   * @param replacements In order and apart from each other, as `withoutOverlaps` makes them.
   */
  replace(replacements: readonly Replacement[]): TracedText {
    if (replacements.length === 0) return this;
    const pieces: Piece[] = [];
    let from = 0;
    for (const {start, end, text} of replacements) {
      this.#copy(pieces, from, start);
      if (text !== '') {
        const segments = this.#segmentsIn(start, end);
        pieces.push({text, origin: this.originAt(start), isInserted: true, segments});
      }
      from = end;
    }
    this.#copy(pieces, from, this.text.length);
    return new TracedText(pieces);
  }

  /** The segments that a stretch has something of. */
  #segmentsIn(start: number, end: number): readonly number[] {
    const segments = new Set<number>();
    for (let index = this.#indexAt(start); index < this.#pieces.length; index++) {
      if ((this.#starts[index] ?? 0) >= end) break;
      for (const segment of this.#pieces[index]?.segments ?? []) segments.add(segment);
    }
    return Array.from(segments);
  }

  #copy(pieces: Piece[], from: number, to: number): void {
    for (let index = this.#indexAt(from); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      const start = this.#starts[index] ?? 0;
      if (!piece || start >= to) return;
      const first = Math.max(from - start, 0);
      const text = piece.text.slice(first, to - start);
      if (text === '') continue;
      pieces.push({...piece, text, origin: piece.origin + (piece.isInserted ? 0 : first)});
    }
  }

  /** Index of the piece that holds a character, by halving. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Sorts replacements by their places, and leaves out what cannot be done together: of two that share a
 * character, or begin at the same place, the first in the list stays.
 */
export function withoutOverlaps<Kind extends Replacement>(
  replacements: readonly Kind[],
): readonly Kind[] {
  const sorted = replacements
    .map((replacement, index) => ({replacement, index}))
    .sort((a, b) => a.replacement.start - b.replacement.start || a.index - b.index);
  const kept: Kind[] = [];
  for (const {replacement} of sorted) {
    const last = kept.at(-1);
    if (last && (replacement.start < last.end || replacement.start === last.start)) continue;
    kept.push(replacement);
  }
  return kept;
}
