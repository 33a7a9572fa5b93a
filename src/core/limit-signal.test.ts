import {createTestClock} from '../testing/fakes/create-test-clock';
import {limitSignal, untilAborted} from './limit-signal';

test('ends when time is up, and says so', async () => {
  const clock = createTestClock();
  const limit = limitSignal(undefined, clock, 1_000);
  await clock.advance(999);
  expect([limit.signal.aborted, limit.isTimeUp()]).toEqual([false, false]);
  await clock.advance(1);
  expect([limit.signal.aborted, limit.isTimeUp()]).toEqual([true, true]);
});

test('ends with the other signal, which is not the time', async () => {
  const clock = createTestClock();
  const outer = new AbortController();
  const limit = limitSignal(outer.signal, clock, 1_000);
  outer.abort();
  await clock.advance(2_000);
  expect([limit.signal.aborted, limit.isTimeUp()]).toEqual([true, false]);
  expect(limitSignal(outer.signal, clock, null).signal.aborted).toBe(true);
});

test.each([1_000, null])('stopped in time, or without one (%p), it never ends', async (time) => {
  const clock = createTestClock();
  const outer = new AbortController();
  const limit = limitSignal(outer.signal, clock, time);
  if (time !== null) limit.stop();
  await clock.advance(10_000);
  expect([limit.signal.aborted, limit.isTimeUp()]).toEqual([false, false]);
  limit.stop();
  outer.abort();
  expect(limit.signal.aborted).toBe(false);
});

test('calls work off that does not look at the signal', async () => {
  const work = new AbortController();
  const never = untilAborted(new Promise(() => undefined), work.signal);
  work.abort();
  await expect(never).rejects.toMatchObject({name: 'AbortError'});
  await expect(untilAborted(Promise.resolve(1), work.signal)).rejects.toBeDefined();
  const running = new AbortController().signal;
  await expect(untilAborted(Promise.resolve(1), running)).resolves.toBe(1);
  await expect(untilAborted(Promise.reject(new Error('x')), running)).rejects.toThrow('x');
});
