import {failure, success, type Result} from '../../core/result';
import {describePair} from './describe-pair';
import {insertEntry} from './insert-entry';
import type {Acceptance, Ledger, LedgerEntry} from './ledger';
import type {Segment} from './segment';

/**
 * Why a segment cannot be accepted: no segment has that id; there is no translation to be right; or
 * there is no English that it could be right for.
 */
export type AcceptProblem = 'unknown' | 'missing' | 'orphan';

/**
 * Writes down that a segment's translation is right for the English of today: what was stale no longer
 * is, what a machine made is reviewed, and what had no entry gets one, as made by a person.
 *
 * @param ledger Null where the article has none yet.
 * @param segments Of `matchArticle`, with the same ledger.
 * @param acceptance Takes the place of an earlier one.
 */
export function acceptSegment(
  ledger: Ledger | null,
  segments: readonly Segment[],
  id: string,
  acceptance: Acceptance,
): Result<Ledger, AcceptProblem> {
  const segment = segments.find((candidate) => candidate.id === id);
  if (!segment) return failure('unknown');
  const {source, target, entry} = segment;
  if (!source) return failure('orphan');
  if (!target) return failure('missing');
  const accepted: LedgerEntry = {
    ...entry,
    ...describePair(id, source, target),
    made: entry && entry.made !== 'human' ? 'reviewed' : 'human',
    accepted: acceptance,
  };
  return success(insertEntry(ledger ?? {segments: []}, segments, accepted));
}
