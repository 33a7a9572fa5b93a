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

function parse(time: string | null): number | null {
  const milliseconds = time === null ? NaN : Date.parse(time);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
