/** Differences up to this, in milliseconds, are the tenant's own delays, and trouble nobody. */
const unremarkable = 120_000;

/**
 * How far this machine's clock runs behind the tenant's, in milliseconds, as far as a reset shows it:
 * negative where it runs ahead, null where nothing remarkable shows. A change that this reset made lies
 * between its sending and its reading on any clock that is right.
 */
export function clockDifference({
  changedAt,
  sentAt,
  readAt,
}: {
  /** `lastPasswordChangeDateTime` (ISO 8601, UTC), on the tenant's clock. */
  readonly changedAt: string;
  /** Milliseconds since the epoch on this machine's clock, as is `readAt`. */
  readonly sentAt: number;
  readonly readAt: number;
}): number | null {
  const changed = Date.parse(changedAt);
  const behind = Math.max(0, changed - readAt) || Math.min(0, changed - sentAt);
  return Math.abs(behind) > unremarkable ? behind : null;
}
