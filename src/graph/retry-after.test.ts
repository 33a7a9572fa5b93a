import fc from 'fast-check';
import {readRetryAfter} from './retry-after';

const date = 'Sun, 22 Nov 2026 12:00:00 GMT';
const now = Date.parse(date);
const read = (
  header: string | null,
  others: Record<string, string> = {Date: date},
  body?: unknown,
) =>
  readRetryAfter({
    headers: new Headers(header === null ? others : {...others, 'Retry-After': header}),
    body,
  });

test.each([
  ['0', 0],
  ['7', 7_000],
  ['2.128', 2_128],
  ['0.0004', 1],
  [' 10 ', 10_000],
])('reads %p seconds', (header, expected) => {
  expect(read(header)).toBe(expected);
});

test.each([
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
])('measures the HTTP date %p against the Date of the answer', (header, expected) => {
  expect(read(header)).toBe(expected);
});

test('or against the time of the error, where the page does not get to see Date', () => {
  const bodyOf = (time: string) => ({error: {innerError: {date: time, 'request-id': 'r'}}});
  const header = 'Sun, 22 Nov 2026 12:00:30 GMT';
  expect(read(header, {}, bodyOf('2026-11-22T12:00:00'))).toBe(30_000);
  expect(read(header, {}, bodyOf('2026-11-22T12:00:00.250'))).toBe(29_750);
});

test.each([
  undefined,
  'text',
  {error: {}},
  {error: {innerError: {date: 'soon'}}},
  {error: {innerError: {date: 5}}},
  {error: {innerError: {date: '2026-11-22'}}},
  {error: {innerError: {date: 'on 2026-11-22T12:00:00'}}},
  {error: {innerError: {date: '2026-11-22T12:00:00 (noon) '}}},
  // Dates to JavaScript, and nothing that Graph writes.
  {error: {innerError: {date: '+002026-11-22T12:00:00'}}},
  {error: {innerError: {date: '2026-11-22T12:00:00\0'}}},
  {error: {innerError: {date: '2026-99-22T12:00:00'}}},
])('an answer that does not tell its own time (%p) does not tell how long to wait', (body) => {
  expect(read('Sun, 22 Nov 2026 12:00:30 GMT', {}, body)).toBeNull();
});

test.each([
  null,
  '',
  '-5',
  '1e9',
  'soon',
  '1,5',
  '9'.repeat(400),
  '2026-11-22',
  'Sun, 99 Zzz 2026 12:00:00 GMT',
  'On Sun, 22 Nov 2026 12:00:30 GMT',
  'Sun, 22 Nov 2026 12:00:30 GMT+0100',
])('does not guess at %p', (header) => {
  expect(read(header)).toBeNull();
});

test('whatever stands in the header, the wait is a safe whole number or unknown', () => {
  const byteText = fc.string({
    unit: fc.integer({min: 32, max: 126}).map((c) => String.fromCharCode(c)),
  });
  fc.assert(
    fc.property(fc.oneof(byteText, fc.double().map(String)), (header) => {
      const wait = read(header);
      expect(wait === null || (Number.isSafeInteger(wait) && wait >= 0)).toBe(true);
    }),
  );
});

test('a date in the future is waited for to the second', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 10 ** 7}), (seconds) => {
      expect(read(new Date(now + seconds * 1_000).toUTCString())).toBe(seconds * 1_000);
    }),
  );
});
