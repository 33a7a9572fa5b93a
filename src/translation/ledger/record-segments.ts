import {failure, success, type Result} from '../../core/result';
import {describePair} from './describe-pair';
import {insertEntry} from './insert-entry';
import type {Ledger, LedgerEntry, Maker} from './ledger';
import type {Segment} from './segment';

/** What `recordSegments` wrote down. */
export interface Recorded {
  readonly ledger: Ledger;
  /** Segments that had no entry. */
  readonly added: readonly Segment[];
  /** Segments whose translation was edited while their English stayed the same. */
  readonly refreshed: readonly Segment[];
  /** Ids of entries that had neither English nor translation left. */
  readonly dropped: readonly string[];
}

/**
 * Writes down what is not in doubt: the pairs that have no entry yet, as right for one another; the
 * translation of today where the English is still the one of the entry; and it drops the entries of
 * which nothing is left. What is stale stays stale, and what nobody reviewed stays so.
 *
 * @param made Who made the translations that have no entry.
 * @returns
 *   The ledger; or the segments of either side that have no counterpart, where there are any and pairs
 *   without an entry too. Which of them belong together would be a guess then, and a wrong one would
 *   never be noticed: they have to be accepted one by one.
 */
export function recordSegments(
  ledger: Ledger | null,
  segments: readonly Segment[],
  made: Exclude<Maker, 'reviewed'>,
): Result<Recorded, readonly Segment[]> {
  const added = segments.filter(({state}) => state === 'unrecorded');
  const unpaired = segments.filter(
    ({state, entry, isTargetEdited}) =>
      state === 'missing' || (state === 'orphan' && (entry === null || isTargetEdited)),
  );
  if (added.length > 0 && unpaired.length > 0) return failure(unpaired);

  const refreshed = segments.filter(
    ({state, isTargetEdited}) => state === 'translated' && isTargetEdited,
  );
  const known = new Set(segments.map(({id}) => id));
  const before: Ledger = ledger ?? {segments: []};
  const dropped = before.segments.filter(({id}) => !known.has(id)).map(({id}) => id);
  const kept: Ledger = {...before, segments: before.segments.filter(({id}) => known.has(id))};
  const entries = [...refreshed, ...added].flatMap((segment) => describeEntry(segment, made));
  return success({
    ledger: entries.reduce((sum, entry) => insertEntry(sum, segments, entry), kept),
    added,
    refreshed,
    dropped,
  });
}

function describeEntry({id, source, target, entry}: Segment, made: Maker): readonly LedgerEntry[] {
  if (!source || !target) return [];
  return [{...entry, ...describePair(id, source, target), made: entry?.made ?? made}];
}
