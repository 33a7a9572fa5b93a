import {createBackoff} from './create-backoff';

it('waits half as long again each time, up to the longest', () => {
  const backoff = createBackoff(2_000, 5_000);
  expect([1, 2, 3, 4, 5].map(() => backoff.next(null))).toEqual([
    2_000, 3_000, 4_500, 5_000, 5_000,
  ]);
});

it('waits at least as long as the tenant asks, and longer where its own turn is longer', () => {
  const backoff = createBackoff(2_000, 5_000);
  expect([30_000, 100, 4_600].map((askedFor) => backoff.next(askedFor))).toEqual([
    30_000, 3_000, 4_600,
  ]);
});
