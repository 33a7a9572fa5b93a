import {systemClock} from './clock';

test('waits', async () => {
  const start = performance.now();
  await systemClock.wait(20);
  expect(performance.now() - start).toBeGreaterThanOrEqual(18);
});

test('an aborted signal ends the wait at once', async () => {
  const controller = new AbortController();
  const wait = systemClock.wait(60_000, controller.signal);
  controller.abort();
  await expect(wait).resolves.toBeUndefined();
  await expect(systemClock.wait(60_000, controller.signal)).resolves.toBeUndefined();
});

test('knows the time', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
});
