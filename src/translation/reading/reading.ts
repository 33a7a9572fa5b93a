import type {ChangedWords} from '../ledger/list-changed-words';
import type {SegmentState} from '../ledger/segment';

/** An element that words of an article may stand in. */
export type PieceTag = 'a' | 'br' | 'code' | 'del' | 'em' | 'strong' | 'sub' | 'sup';

/** Words, or an element with words: all that a page needs to show a block, and nothing that runs. */
export type Piece =
  | string
  | {
      readonly tag: PieceTag;
      /** Given of a link only: a web or mail address, or a place of this site. */
      readonly href?: string;
      readonly children: readonly Piece[];
    };

/** One block of one side. */
export interface ReadingBlock {
  readonly form: 'heading' | 'text' | 'code';
  /** Level of a heading, 1 to 6; null of all others. */
  readonly depth: number | null;
  /** The id by which links reach a heading; null of all others. */
  readonly anchor: string | null;
  /** `3.` or `•` where the block begins an item of a list; null elsewhere. */
  readonly marker: string | null;
  /** How many lists it stands in. */
  readonly indent: number;
  /** Whether it stands in an admonition or a quotation. */
  readonly isSetOff: boolean;
  /** Kind of the admonition that begins with it and has no title of its own: `note`; null elsewhere. */
  readonly admonition: string | null;
  readonly content: readonly Piece[];
}

/** A block of the source beside the block that translates it. */
export interface ReadingPair {
  readonly state: SegmentState;
  /** Null where the source has none. */
  readonly source: ReadingBlock | null;
  /** Null where the translation has none. */
  readonly target: ReadingBlock | null;
}

/**
 * A row of the reading.
 *
 * - `text`: one pair; of a table, the pairs of all cells in a row
 * - `step`: where a step of the runbook stands; `name` is the one of its directive, and `place` counts
 *   the steps of the article that have one, from 0
 */
export type ReadingRow =
  | {readonly kind: 'text'; readonly pairs: readonly ReadingPair[]}
  | {readonly kind: 'step'; readonly name: string; readonly place: number};

/** How one article stands in one language, with both sides of it. */
export interface Reading {
  /** False where readers get the source, because there is no translation. */
  readonly isTranslated: boolean;
  /** In the order of the source. None where there is no translation. */
  readonly rows: readonly ReadingRow[];
  /**
   * What changed in the source since the translation was held right: for each place the words around
   * the change, and those put in and taken out.
   */
  readonly changes: readonly (readonly ChangedWords[])[];
  /** How much of the translation a machine made and nobody has read. */
  readonly unreviewed: 'none' | 'some' | 'all';
}
