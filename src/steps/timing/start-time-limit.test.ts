import {createTestClock} from '../../testing/fakes/create-test-clock';
import {startTimeLimit} from './start-time-limit';

const minute = 60_000;

function createRunningLimit(milliseconds: number) {
  const clock = createTestClock();
  const end = jest.fn();
  return {clock, end, limit: startTimeLimit(clock, milliseconds, end)};
}

it('ends once, to the millisecond, also between two looks at the time', async () => {
  const {clock, end, limit} = createRunningLimit(1_500);
  await clock.advance(1_499);
  expect(end).not.toHaveBeenCalled();
  await clock.advance(1);
  expect(end).toHaveBeenCalledTimes(1);
  limit.look();
  await clock.advance(minute);
  expect(end).toHaveBeenCalledTimes(1);
});

it('notices within a second that the laptop slept past the end, without being asked', async () => {
  const {clock, end} = createRunningLimit(10 * minute);
  await clock.advance(1);
  clock.sleep(10 * minute);
  await clock.advance(1_000);
  expect(end).toHaveBeenCalledTimes(1);
});

it('ends nothing once it was stopped', async () => {
  const {clock, end, limit} = createRunningLimit(minute);
  limit.stop();
  await clock.advance(2 * minute);
  limit.look();
  expect(end).not.toHaveBeenCalled();
});
