import type {Segment} from '../ledger/segment';
import type {ReadUnit} from './read-xliff';
import type {UnitState} from './unit';

/**
 * What became of a unit.
 *
 * - `taken`: its words went into the translation
 * - `confirmed`: its words are those of the translation, and somebody said that they are right
 * - `unchanged`: it says nothing new
 * - `open`: it is not translated yet, or not all of it
 * - `stale`: its source is not that of the article any more
 * - `rejected`: its words would break the page, or undo a later edit
 */
export type UnitOutcome = 'taken' | 'confirmed' | 'unchanged' | 'open' | 'stale' | 'rejected';

export interface JudgedUnit {
  readonly id: string;
  /** Line of the XLIFF document. */
  readonly line: number;
  readonly outcome: UnitOutcome;
  /** Why, where the outcome does not say it all: some words without a full stop. */
  readonly reason: string | null;
}

/** A unit on its way into the article. */
export interface Candidate extends JudgedUnit {
  readonly segment?: Segment;
  readonly state?: UnitState;
  /** New words, as `Block.text` has them. */
  readonly text?: string;
}

/** The outcome of a unit that is decided. */
export function settle(
  {id, line}: Pick<ReadUnit, 'id' | 'line'>,
  outcome: UnitOutcome,
  reason: string | null = null,
): Candidate {
  return {id, line, outcome, reason};
}
