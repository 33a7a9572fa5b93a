import type {Segment} from '../../ledger/segment';
import type {Problem} from './find-problems';

/**
 * Finds out which segments of a translation fail a rule, each with the ids of those that it fails. A
 * finding that is about no segment, such as one about a directive, is the next one's before it.
 */
export function listFailing(
  segments: readonly Segment[],
  problems: readonly Problem[],
): ReadonlyMap<Segment, readonly string[]> {
  const failing = new Map<Segment, string[]>();
  for (const {start, rule} of problems) {
    const segment = findSegment(segments, start);
    if (!segment) continue;
    const rules = failing.get(segment) ?? [];
    if (!rules.includes(rule)) failing.set(segment, [...rules, rule]);
  }
  return failing;
}

/** The last one that begins on the line of the offset or before. */
function findSegment(segments: readonly Segment[], offset: number): Segment | null {
  let found: Segment | null = null;
  for (const segment of segments) {
    const {target} = segment;
    if (!target) continue;
    const isBefore = target.start - target.column + 1 <= offset;
    if (isBefore && target.start >= (found?.target?.start ?? -1)) found = segment;
  }
  return found ?? segments.find(({target}) => target !== null) ?? null;
}
