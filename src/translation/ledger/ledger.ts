/**
 * How the words of a translation came about.
 *
 * - `machine`: by a machine, and nobody has read it since
 * - `human`: by a person
 * - `reviewed`: by a machine, and a person has said since that it is right
 */
export type Maker = 'machine' | 'human' | 'reviewed';

/** Somebody's word that a translation is right for the English that the entry holds. */
export interface Acceptance {
  /** The day, as `2026-11-22`. */
  readonly on: string;
  readonly reason: string;
}

/**
 * What is known of one segment: a paragraph-like block of the source and its translation.
 *
 * The English stands here in full, not as a hash: `diff` and the notice on a page have to show which
 * words changed, on a clone without history too, and an edited or moved paragraph is recognised by its
 * words. That costs about as many bytes as the source article itself. Its hash would say nothing more,
 * so there is none.
 */
export interface LedgerEntry {
  /**
   * Names the segment in `accept <article>#<id>`, unique in its article. Made of the English when the
   * entry was, and kept when that changes or moves.
   */
  readonly id: string;
  /** The English, normalised as in `Block.text`, that the translation was last held right for. */
  readonly source: string;
  /** `hashText` of the translation, normalised likewise, when it was last written down here. */
  readonly target: string;
  readonly made: Maker;
  /** Given only of what is as a rule copied: most code and HTML needs no entry. */
  readonly kind?: 'code' | 'html';
  readonly accepted?: Acceptance;
  /** Ids of the bilingual file's segments that the block is made of, in order. Only of an import. */
  readonly units?: readonly string[];
}

/** Where an imported article comes from: what its front matter told of the hand-over. */
export interface LedgerOrigin {
  /** What the file was called. */
  readonly file: string;
  /** Other facts by the key that the front matter had them under, such as `ms.sourcegitcommit`. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * What is known of one article's translation into one language. It is kept beside the translation, as
 * `i18n/<locale>/ledger/<article>.yml`.
 *
 * A translation is stale where the English is no longer the one that its entry holds. Three things
 * end that, and nothing else:
 *
 * - `l10n accept`: somebody says that the translation is right for the English of today
 * - the English goes back to what the entry holds
 * - the translation comes in again with its source, from a bilingual file or XLIFF
 *
 * An edit of the translation does not, not even of the stale segment: a comma put right looks the same
 * as a new translation. `status` tells that the words were edited since, so that `accept` can follow.
 */
export interface Ledger {
  readonly origin?: LedgerOrigin;
  /**
   * In the order of the source when each was written down. An entry keeps its place when its paragraph
   * moves, so that two branches that each change an entry can be merged.
   */
  readonly segments: readonly LedgerEntry[];
}
