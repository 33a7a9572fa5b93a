import {createTestClock} from '../../testing/fakes/create-test-clock';
import {createStopwatch} from './create-stopwatch';

it('counts sleep, and is not turned back with the clock', async () => {
  const clock = createTestClock();
  const stopwatch = createStopwatch(clock);
  await clock.advance(1_000);
  expect(stopwatch.elapsed()).toBe(1_000);
  clock.sleep(60_000);
  expect(stopwatch.elapsed()).toBe(61_000);
  clock.set(0);
  expect(stopwatch.elapsed()).toBe(61_000);
});

it('counts at least what was waited for', async () => {
  const clock = createTestClock();
  const stopwatch = createStopwatch(clock);
  const waited = stopwatch.wait(5_000);
  clock.set(0);
  await clock.advance(5_000);
  await waited;
  expect(stopwatch.elapsed()).toBe(5_000);
});
