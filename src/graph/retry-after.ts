import {isRecord, isText} from './json-shapes';

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/;
const seconds = /^\d+(\.\d+)?$/;

/**
 * Reads what an answer's `Retry-After` asks for: whole seconds, fractions of a second (Graph sends
 * `2.128`, see learn.microsoft.com/graph/throttling, checked 2026-11-22) or an HTTP date (RFC 9110,
 * 10.2.3). A date is measured against the tenant's own time in the same answer, never against this
 * machine's clock, which may be wrong by days.
 *
 * @returns milliseconds, never negative; null where the header is absent or unreadable, or is a date
 *   in an answer that does not tell its own time
 */
export function readRetryAfter({
  headers,
  body,
}: {
  readonly headers: Headers;
  readonly body: unknown;
}): number | null {
  const text = headers.get('Retry-After') ?? '';
  if (seconds.test(text)) {
    const milliseconds = Math.ceil(Number(text) * 1_000);
    return Number.isSafeInteger(milliseconds) ? milliseconds : null;
  }
  const until = parseHttpDate(text);
  const now = parseHttpDate(headers.get('Date') ?? '') ?? timeOfError(body);
  return until === null || now === null ? null : Math.max(0, until - now);
}

function parseHttpDate(text: string): number | null {
  return httpDate.test(text) ? finite(Date.parse(text)) : null;
}

/**
 * The time in Graph's error envelope (`innerError.date`, in UTC without saying so): a page does not
 * get to see `Date`, which Graph's `Access-Control-Expose-Headers` leaves out.
 */
function timeOfError(body: unknown): number | null {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const date = isRecord(error.innerError) ? error.innerError.date : null;
  return isText(date) && isoDate.test(date) ? finite(Date.parse(`${date}Z`)) : null;
}

const finite = (time: number): number | null => (Number.isNaN(time) ? null : time);
