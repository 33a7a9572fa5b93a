import {createMemoryStorage} from '../../../core/key-value-storage';
import {clouds} from '../../../graph/clouds';
import {createTestClock} from '../../../testing/fakes/create-test-clock';
import {
  acceptedAnswer,
  createFakeDirectory,
  type Answer,
} from '../../__fixtures__/create-fake-directory';
import {kim} from '../../__fixtures__/open-ready-tab';
import {createResetPasswordStep} from '../create-reset-password-step';
import type {ResetRecord} from '../reset-record';
import {noSharedResets, type SharedReset} from '../shared-resets';

/** A tab that can read what the others wrote, and is not told of it: events may be late, or lost. */
async function openDeafTab() {
  const clock = createTestClock();
  const directory = createFakeDirectory();
  const written: ResetRecord[] = [];
  const known: {reset: SharedReset | null} = {reset: null};
  const step = createResetPasswordStep({
    client: directory.client,
    clock,
    storage: createMemoryStorage(),
    tenantKey: 'contoso',
    cloud: clouds.global,
    randomBytes: (count) => new Uint8Array(count).map((_, index) => index * 37),
    shared: {
      ...noSharedResets,
      find: () => known.reset,
      write: (record) => void written.push(record),
    },
  });
  step.check(kim, null);
  await clock.advance(1_000);
  expect(step.state.get().name).toBe('ready');
  const recordOfOther: ResetRecord = {
    userId: kim.id,
    before: {readAt: clock.now(), lastPasswordChangeDateTime: null},
    sentAt: clock.now() + 1,
    isSynced: false,
    operationLink: null,
  };
  return {step, clock, directory, written, known, recordOfOther};
}

it.each([
  {end: 'proven', endedAt: 5},
  {end: 'unproven', endedAt: 5},
  {end: null, endedAt: null},
] as const)('sends nothing after a reset that the operator was not told of: %j', async (ended) => {
  const {step, clock, directory, known, recordOfOther} = await openDeafTab();
  known.reset = {record: recordOfOther, ...ended};
  step.reset({userId: kim.id});
  await clock.advance(1_000);
  expect(step.state.get()).toMatchObject({
    name: 'blocked',
    reason: 'reset-elsewhere',
    otherReset: {sentAt: recordOfOther.sentAt, end: ended.end},
  });
  expect(directory.writes()).toHaveLength(0);
  expect(step.secret.state.get()).toEqual({name: 'empty'});
});

it('does not write over what is known of a later reset when its own answer is late', async () => {
  const {step, clock, directory, written, known, recordOfOther} = await openDeafTab();
  let answer: (given: Answer) => void = () => {};
  directory.write = () => new Promise((resolve) => (answer = resolve));
  step.reset({userId: kim.id});
  await clock.advance(1_000);
  expect(written).toHaveLength(1);
  known.reset = {record: {...recordOfOther, sentAt: clock.now()}, end: null, endedAt: null};
  answer(acceptedAnswer());
  await clock.advance(1_000);
  expect(written).toHaveLength(1);
});
