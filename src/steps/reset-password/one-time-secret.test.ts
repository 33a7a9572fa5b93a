import {createTestClock} from '../../testing/fakes/create-test-clock';
import {createOneTimeSecret} from './one-time-secret';

const minute = 60_000;

function createHeldSecret() {
  const clock = createTestClock();
  const secret = createOneTimeSecret({clock});
  secret.hold('s3cret-Words');
  return {clock, secret};
}

it('is empty at first, and then holds the password and when it ends', () => {
  const clock = createTestClock();
  const secret = createOneTimeSecret({clock});
  secret.discard('closed');
  expect(secret.state.get()).toEqual({name: 'empty'});
  secret.hold('s3cret-Words');
  expect(secret.state.get()).toEqual({
    name: 'held',
    password: 's3cret-Words',
    madeAt: clock.now(),
    expiresAt: clock.now() + 10 * minute,
  });
});

it('forgets the password 10 minutes after it was made', async () => {
  const {clock, secret} = createHeldSecret();
  await clock.advance(10 * minute - 1);
  expect(secret.state.get().name).toBe('held');
  await clock.advance(1);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'expired'});
});

it('tells whoever shows it that its time is up', async () => {
  const {clock, secret} = createHeldSecret();
  const seen: string[] = [];
  secret.state.subscribe(() => seen.push(secret.state.get().name));
  await clock.advance(10 * minute);
  expect(seen).toEqual(['gone']);
});

it('does not hold it longer where the clock is set back', async () => {
  const {clock, secret} = createHeldSecret();
  await clock.advance(minute);
  clock.set(clock.now() - 86_400_000);
  await clock.advance(10 * minute);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'expired'});
});

it('notices within seconds that the laptop slept past the end', async () => {
  const {clock, secret} = createHeldSecret();
  await clock.advance(minute);
  clock.sleep(60 * minute);
  await clock.advance(5_000);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'expired'});
});

it('forgets it once the page was in the background for 2 minutes', async () => {
  const {clock, secret} = createHeldSecret();
  secret.pageHidden();
  secret.pageHidden();
  await clock.advance(2 * minute - 1);
  expect(secret.state.get().name).toBe('held');
  await clock.advance(1);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'hidden'});
});

it('starts anew each time the page goes into the background', async () => {
  const {clock, secret} = createHeldSecret();
  for (let time = 0; time < 3; time += 1) {
    secret.pageHidden();
    await clock.advance(minute);
    secret.pageVisible();
  }
  expect(secret.state.get().name).toBe('held');
});

it('forgets it also the second time that the page stays in the background', async () => {
  const {clock, secret} = createHeldSecret();
  secret.pageHidden();
  secret.pageVisible();
  secret.pageHidden();
  await clock.advance(2 * minute);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'hidden'});
});

it('does not count on after the page came back, though it was told twice that it had gone', async () => {
  const {clock, secret} = createHeldSecret();
  secret.pageHidden();
  secret.pageHidden();
  secret.pageVisible();
  await clock.advance(2 * minute);
  expect(secret.state.get().name).toBe('held');
});

it.each([
  ['expired', 10 * minute],
  ['hidden', 2 * minute],
] as const)('is asked after a sleep, before any timer: %s', async (why, slept) => {
  const {clock, secret} = createHeldSecret();
  secret.pageHidden();
  clock.sleep(slept);
  expect(secret.state.get()).toEqual({name: 'gone', why});
});

it('does not mind a page that goes and comes back while nothing is held', async () => {
  const clock = createTestClock();
  const secret = createOneTimeSecret({clock});
  secret.pageHidden();
  clock.sleep(3 * minute);
  expect(secret.state.get()).toEqual({name: 'empty'});
  secret.pageVisible();
  expect(secret.state.get()).toEqual({name: 'empty'});
});

it('looks at the time when the page comes back, as timers stood still meanwhile', () => {
  const {clock, secret} = createHeldSecret();
  secret.pageHidden();
  clock.sleep(2 * minute);
  secret.pageVisible();
  expect(secret.state.get()).toEqual({name: 'gone', why: 'hidden'});
});

it('counts the background also for a password that is made there', async () => {
  const clock = createTestClock();
  const secret = createOneTimeSecret({clock});
  secret.pageHidden();
  secret.hold('s3cret-Words');
  await clock.advance(2 * minute);
  expect(secret.state.get()).toEqual({name: 'gone', why: 'hidden'});
});

it.each(['closed', 'left', 'unused'] as const)('keeps nothing of a password: %s', (why) => {
  const {secret} = createHeldSecret();
  secret.discard(why);
  secret.discard('expired');
  expect(secret.state.get()).toEqual({name: 'gone', why});
  expect(JSON.stringify(secret)).not.toContain('s3cret');
});

it('gives a later password its whole time', async () => {
  const {clock, secret} = createHeldSecret();
  await clock.advance(9 * minute);
  secret.hold('another-0ne');
  await clock.advance(9 * minute);
  expect(secret.state.get()).toMatchObject({name: 'held', password: 'another-0ne'});
});
