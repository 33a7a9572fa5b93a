const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const seconds = /^\d+(\.\d+)?$/;

/**
 * Reads a `Retry-After` header: whole seconds, fractions of a second (Graph sends `2.128`, see
 * learn.microsoft.com/graph/throttling, checked 2026-11-22) or an HTTP date (RFC 9110, 10.2.3).
 *
 * @param now milliseconds since the epoch, against which a date is measured
 * @returns milliseconds, never negative; null where the header is absent or unreadable
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (seconds.test(text)) {
    const milliseconds = Math.ceil(Number(text) * 1_000);
    return Number.isSafeInteger(milliseconds) ? milliseconds : null;
  }
  if (!httpDate.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
