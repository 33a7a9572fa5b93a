import {createMemoryStorage} from '../../../core/key-value-storage';
import {failure} from '../../../core/result';
import {clouds} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {createTestClock} from '../../../testing/fakes/create-test-clock';
import {createFakeDirectory} from '../../__fixtures__/create-fake-directory';
import {kim} from '../../__fixtures__/open-ready-tab';
import {createResetPasswordStep} from '../create-reset-password-step';
import {createResetRecords} from '../reset-record';

/** A reset whose answer was lost, and which changed nothing. */
async function loseAnswer() {
  const clock = createTestClock();
  const directory = createFakeDirectory();
  const storage = createMemoryStorage();
  const step = createResetPasswordStep({
    client: directory.client,
    clock,
    storage,
    tenantKey: 'contoso',
    cloud: clouds.global,
    randomBytes: (count) => new Uint8Array(count).map((_, index) => index * 37),
  });
  step.check(kim, null);
  await clock.advance(1_000);
  directory.write = () => failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));
  step.reset({userId: kim.id});
  await clock.advance(1_000);
  expect(step.state.get().name).toBe('recovering');
  const records = createResetRecords(storage, 'contoso');
  return {clock, step, records, record: records.find(kim.id)!};
}

it('takes up the acceptance of its own reset: it may still take effect', async () => {
  const {clock, step, records, record} = await loseAnswer();
  records.update({...record, acceptedAt: clock.now()});
  await clock.advance(600_000);
  expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'operation-not-linked'});
});

it('takes no acceptance of another reset for its own: a page that was left and came back', async () => {
  const {clock, step, records, record} = await loseAnswer();
  records.write({...record, sentAt: record.sentAt + 500, acceptedAt: clock.now()});
  await clock.advance(600_000);
  expect(step.state.get()).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
});
