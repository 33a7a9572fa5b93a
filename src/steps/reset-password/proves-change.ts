/** How far Graph's own clocks may disagree: a change this much before the operation is its effect. */
const tenantClockTolerance = 5_000;

/** Times of the tenant, in ISO 8601; null where the tenant gave none. */
export interface TenantTimes {
  /** `lastPasswordChangeDateTime` as read before the reset. */
  readonly before: string | null;
  /** `lastPasswordChangeDateTime` as read after it. */
  readonly after: string | null;
  /** The operation's `createdDateTime`. */
  readonly operationCreated: string | null;
}

/**
 * Whether a fresh reading proves that the reset took effect: the password's date moved forward
 * against the one read before, and does not lie before the operation began (somebody else's change).
 * Compares times of the tenant with times of the tenant only: this machine's clock may be wrong by
 * days.
 */
export function provesChange({before, after, operationCreated}: TenantTimes): boolean {
  const changedAt = parse(after);
  if (changedAt === null) return false;
  if (before !== null && changedAt <= (parse(before) ?? Infinity)) return false;
  return changedAt >= (parse(operationCreated) ?? -Infinity) - tenantClockTolerance;
}

/** After this, in milliseconds, a change may well be somebody else's, where nothing else tells. */
const longestUntold = 900_000;

/**
 * How much later than the end of its operation the date of a change may lie, in milliseconds: for a
 * user of the cloud, and for one whose date may follow from Active Directory.
 */
const endTolerance = 30_000;
const endToleranceOfSynced = 300_000;

/** What is known of an operation that was followed. */
export interface OperationTimes {
  readonly hasSucceeded: boolean;
  /** Its `createdDateTime` and `lastActionDateTime` (ISO 8601, UTC); null where not known. */
  readonly created: string | null;
  readonly lastAction: string | null;
  /**
   * How long after the reset was sent it was first seen to have succeeded, in milliseconds by a
   * stopwatch; null where that is not known.
   */
  readonly succeededAfter: number | null;
}

/**
 * The last moment, in milliseconds since the epoch on the tenant's clock, that a change by this reset
 * can bear; null where nothing tells. A later date is the date of another change.
 *
 * The end is the operation's last action, where the tenant moves that on (in Microsoft's own sample it
 * does not: learn.microsoft.com/graph/api/longrunningoperation-get, checked 2026-11-22), or its
 * beginning and as long as it took on this machine's stopwatch: a length of time is the same on both
 * clocks.
 */
export function latestOwnChange(
  {hasSucceeded, created, lastAction, succeededAfter}: OperationTimes,
  isSynced: boolean | null,
): number | null {
  const createdAt = parse(created);
  if (!hasSucceeded || createdAt === null) return null;
  const lastActionAt = parse(lastAction);
  const ends = [
    lastActionAt !== null && lastActionAt > createdAt ? lastActionAt : Infinity,
    succeededAfter !== null && succeededAfter <= longestUntold
      ? createdAt + succeededAfter
      : Infinity,
  ];
  const end = Math.min(...ends);
  if (end === Infinity) return null;
  return end + (isSynced === false ? endTolerance : endToleranceOfSynced);
}

/** Whether the date of a change is later than any that this reset can have brought. */
export function isChangedAgain(after: string | null, latestOwn: number | null): boolean {
  const changedAt = parse(after);
  return changedAt !== null && latestOwn !== null && changedAt > latestOwn;
}

/**
 * Whether a user whose reset was proven by the date `own` shows a later change. That of a synced user
 * may be dated anew from Active Directory within minutes.
 */
export function isChangedSince(
  own: string,
  after: string | null,
  isSynced: boolean | null,
): boolean {
  const [ownAt, changedAt] = [parse(own), parse(after)];
  if (ownAt === null || changedAt === null) return false;
  return changedAt > ownAt + (isSynced === false ? 0 : endToleranceOfSynced);
}

/**
 * Whether a proven change may be taken for the reset's own: by the end of its operation where that is
 * known, by its beginning where only that is, else only where it was read soon after sending. Times of
 * the tenant are compared with times of the tenant, and this machine's (`sentAt`, `readAt`, in
 * milliseconds since the epoch) with each other; one that was set back in between rules it out.
 */
export function isLikelyOwn({
  after,
  operationCreated,
  latestOwn,
  sentAt,
  readAt,
}: {
  readonly after: string | null;
  readonly operationCreated: string | null;
  readonly latestOwn: number | null;
  readonly sentAt: number;
  readonly readAt: number;
}): boolean {
  if (latestOwn !== null) return !isChangedAgain(after, latestOwn);
  const [changedAt, createdAt] = [parse(after), parse(operationCreated)];
  const age =
    changedAt !== null && createdAt !== null ? Math.max(0, changedAt - createdAt) : readAt - sentAt;
  return age >= 0 && age <= longestUntold;
}

function parse(time: string | null): number | null {
  const milliseconds = time === null ? NaN : Date.parse(time);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
