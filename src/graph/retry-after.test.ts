import fc from 'fast-check';
import {parseRetryAfter} from './retry-after';

const now = Date.UTC(2026, 10, 22, 12, 0, 0);

test.each([
  ['0', 0],
  ['7', 7_000],
  ['2.128', 2_128],
  ['0.0004', 1],
  [' 10 ', 10_000],
])('reads %p seconds', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});

test.each([
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
])('reads the HTTP date %p', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
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
])('does not guess at %p', (header) => {
  expect(parseRetryAfter(header, now)).toBeNull();
});

test('whatever stands in the header, the wait is a safe whole number or unknown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String)), (header) => {
      const wait = parseRetryAfter(header, now);
      expect(wait === null || (Number.isSafeInteger(wait) && wait >= 0)).toBe(true);
    }),
  );
});

test('a date in the future is waited for to the second', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 10 ** 7}), (seconds) => {
      const header = new Date(now + seconds * 1_000).toUTCString();
      expect(parseRetryAfter(header, now)).toBe(seconds * 1_000);
    }),
  );
});
