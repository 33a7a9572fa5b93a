import type {Block} from '../../content/block';
import type {LedgerEntry} from './ledger';

/**
 * How a segment's translation stands, of several the first that holds:
 *
 * - `orphan`: the translation has words whose English went away, or never was
 * - `missing`: there is English, and no translation of it
 * - `unrecorded`: there is a translation, and nobody has said which English it is right for
 * - `stale`: the English is no longer the one that the translation was held right for
 * - `unreviewed`: a machine made the translation, and nobody has said that it is right
 * - `translated`: none of these
 */
export type SegmentState =
  'orphan' | 'missing' | 'unrecorded' | 'stale' | 'unreviewed' | 'translated';

/** A block of the source, with its translation and what the ledger knows of the two. */
export interface Segment {
  /** Its id in the ledger; for what is not there yet, the one that it will have. */
  readonly id: string;
  readonly state: SegmentState;
  /** Null of an orphan. */
  readonly source: Block | null;
  /** Null of what is missing. */
  readonly target: Block | null;
  readonly entry: LedgerEntry | null;
  /** The English that the translation was last held right for; null where nobody has said so. */
  readonly heldSource: string | null;
  /** Whether the translation was edited since its entry was written. */
  readonly isTargetEdited: boolean;
}
