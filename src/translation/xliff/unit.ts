import type {CodePiece, InlinePiece} from './inline-piece';

/** How far a unit is, in the words of XLIFF 2.1, from the least to the most. */
export const unitStates = ['initial', 'translated', 'reviewed', 'final'] as const;

export type UnitState = (typeof unitStates)[number];

/** A word to the translator about a unit. */
export interface UnitNote {
  readonly category: string;
  readonly text: string;
}

/** A segment of an article as a CAT tool gets it. */
export interface Unit {
  readonly id: string;
  /** False of code and HTML, which are there to be read along. */
  readonly isTranslatable: boolean;
  readonly source: readonly InlinePiece[];
  /** Null where there is no translation yet. */
  readonly target: readonly InlinePiece[] | null;
  /** Names the markup of both sides; what does the same on both has one id. */
  readonly codeIds: ReadonlyMap<CodePiece, string>;
  readonly state: UnitState;
  /** Why it is no further, as the ledger says it; null where the state says all. */
  readonly subState: string | null;
  /** `hashText` of the translation; null where there is none. */
  readonly targetHash: string | null;
  readonly notes: readonly UnitNote[];
}

/** An article as a CAT tool gets it: a `<file>`. */
export interface UnitFile {
  /** The source's path from the project, with slashes. */
  readonly original: string;
  /** `hashText` of the whole source. */
  readonly sourceHash: string;
  readonly units: readonly Unit[];
}
