import type {Ledger} from './ledger';

/** An article that the source of another may have become. */
export interface MoveCandidate {
  readonly name: string;
  /** The words of its blocks, normalised. */
  readonly texts: readonly string[];
}

/**
 * Finds the article that one whose source is gone was moved to: the one that has most of what its
 * ledger holds, and at least half.
 *
 * @returns
 *   Its name; null where no article has as much.
 */
export function findMovedArticle(
  {segments}: Ledger,
  candidates: readonly MoveCandidate[],
): string | null {
  let found: string | null = null;
  let most = segments.length / 2;
  for (const {name, texts} of candidates) {
    const known = new Set(texts);
    const shared = segments.filter(({source}) => known.has(source)).length;
    if (shared === 0 || shared < most) continue;
    found = name;
    most = shared + 1;
  }
  return found;
}
