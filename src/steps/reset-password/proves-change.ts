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
  const createdAt = parse(operationCreated);
  return createdAt === null || changedAt >= createdAt - tenantClockTolerance;
}

/** After this, in milliseconds, a change that no operation tells of may well be somebody else's. */
const longestUntold = 900_000;

/**
 * Whether a change may be taken for the reset's own: where no operation tells when it began
 * or that it succeeded, only soon after sending. Times but `operationCreated` are this machine's, in milliseconds since the
 * epoch; one that was set back in between rules it out.
 */
export function isLikelyOwn({
  operationCreated,
  hasOperationSucceeded,
  sentAt,
  readAt,
}: {
  readonly operationCreated: string | null;
  readonly hasOperationSucceeded: boolean;
  readonly sentAt: number;
  readonly readAt: number;
}): boolean {
  const age = readAt - sentAt;
  const isTold = hasOperationSucceeded || parse(operationCreated) !== null;
  return isTold || (age >= 0 && age <= longestUntold);
}

function parse(time: string | null): number | null {
  const milliseconds = time === null ? NaN : Date.parse(time);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
