import {failure} from '../../../core/result';
import {clouds} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {settle} from '../../../testing/fakes/create-test-clock';
import {
  acceptedAnswer,
  after,
  answerOf,
  before,
  type Answer,
} from '../../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  takesEffect,
} from '../../__fixtures__/create-reset-scene';
import {leaveUnproven} from '../../__fixtures__/leave-unproven';
import {kim} from '../../__fixtures__/open-ready-tab';
import {createResetRecords} from '../reset-record';

const minute = 60_000;
const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

/** A reset whose answer was lost, and which changed nothing. */
async function loseAnswer() {
  const scene = createScene();
  const {directory, clock, storage, bugs} = scene;
  const step = await createReadyStep(scene);
  directory.write = () => lost;
  step.reset({userId: kim.id});
  await clock.advance(1_000);
  expect(nameOf(step)).toBe('recovering');
  const records = createResetRecords(storage, 'contoso');
  return {clock, step, bugs, records, record: records.find(kim.id)!};
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

describe('a connection that is lost after sending', () => {
  it('is done once the tenant shows the change', async () => {
    const scene = createScene();
    takesEffect(scene.directory, lost);
    const step = await createReadyStep(scene);
    scene.directory.readProblem = null;
    step.reset({userId: kim.id});
    await settle();
    expect(nameOf(step)).toBe('done');
    expect(step.secret.state.get().name).toBe('held');
  });

  it('offers a new try only after a minute of readings without a change', async () => {
    const scene = createScene();
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(59_000);
    expect(nameOf(step)).toBe('recovering');
    step.check(kim, null);
    expect(nameOf(step)).toBe('recovering');
    await scene.clock.advance(20_000);
    expect(step.state.get()).toMatchObject({
      name: 'failed',
      reason: 'no-effect-seen',
      problem: {code: 'offline'},
    });
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'unused'});
    step.check(kim, null);
    await settle();
    expect(nameOf(step)).toBe('ready');
  });

  it('gives writeback minutes to show its effect before it says that a synced user has none', async () => {
    const scene = createScene();
    scene.directory.user = {onPremisesSyncEnabled: true};
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(4 * minute);
    expect(nameOf(step)).toBe('recovering');

    const reloaded = createStep(scene);
    reloaded.check(kim, null);
    await scene.clock.advance(4 * minute);
    expect(nameOf(reloaded)).toBe('recovering');
    await scene.clock.advance(2 * minute);
    expect(reloaded.state.get()).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
  });

  it('waits as long where the record does not tell whether the user is synced', async () => {
    const scene = createScene();
    const reading = {readAt: scene.clock.now(), lastPasswordChangeDateTime: before};
    scene.storage.setItem(
      'runbook.reset/contoso/u1',
      JSON.stringify({userId: kim.id, before: reading, sentAt: scene.clock.now()}),
    );
    const step = createStep(scene);
    step.check(kim, null);
    await scene.clock.advance(4 * minute);
    expect(nameOf(step)).toBe('recovering');
  });

  it('rules nothing out because a clock was put forward', async () => {
    const scene = createScene();
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    scene.clock.set(scene.clock.now() + 24 * 60 * minute);
    await scene.clock.advance(3_000);
    expect(nameOf(step)).toBe('recovering');
  });

  it('keeps reading while offline, says so, and counts only readings', async () => {
    const scene = createScene();
    scene.directory.write = () => {
      scene.directory.readProblem = createGraphProblem('offline');
      return lost;
    };
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(9 * minute);
    expect(step.state.get()).toMatchObject({name: 'recovering', problem: {code: 'offline'}});
    scene.directory.readProblem = null;
    await scene.clock.advance(20_000);
    expect(step.state.get()).toMatchObject({name: 'recovering', problem: null});
    await scene.clock.advance(2 * minute);
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
  });

  it('is unproven where the tenant stays out of reach, and can be looked at later', async () => {
    const scene = createScene();
    scene.directory.write = () => {
      scene.directory.readProblem = createGraphProblem('offline');
      return lost;
    };
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(11 * minute);
    expect(step.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'read-failed',
      problem: {code: 'offline'},
    });
    step.check(kim, null);
    expect(nameOf(step)).toBe('recovering');
    scene.directory.readProblem = null;
    scene.directory.user = {lastPasswordChangeDateTime: after};
    await scene.clock.advance(5_000);
    expect(nameOf(step)).toBe('done');
    expect(scene.directory.writes()).toHaveLength(1);
  });

  it('ends where the user was deleted meanwhile', async () => {
    const scene = createScene();
    scene.directory.write = () => {
      scene.directory.readProblem = createGraphProblem('not-found');
      return lost;
    };
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({name: 'unproven', problem: {code: 'not-found'}});
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'user-deleted'});
  });

  it('does not wait for an answer for ever', async () => {
    const scene = createScene();
    scene.directory.write = () => new Promise(() => undefined);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(119_000);
    expect(nameOf(step)).toBe('acting');
    await scene.clock.advance(2_000);
    expect(nameOf(step)).toBe('recovering');
    expect(scene.directory.writes()[0]?.signal?.aborted).toBe(true);
  });

  it('heeds a refusal that comes late', async () => {
    const scene = createScene();
    let refuse: (answer: Answer) => void = () => undefined;
    scene.directory.write = () => new Promise<Answer>((resolve) => (refuse = resolve));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(130_000);
    refuse(failure(createGraphProblem('forbidden')));
    await settle();
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'refused'});
  });

  it('heeds an acceptance that comes late', async () => {
    const scene = createScene();
    let accept: (answer: Answer) => void = () => undefined;
    scene.directory.operation = {status: 'running'};
    scene.directory.write = () => new Promise<Answer>((resolve) => (accept = resolve));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(130_000);
    accept(acceptedAnswer());
    await scene.clock.advance(3 * minute);
    expect(nameOf(step)).toBe('recovering');
    scene.directory.operation = {status: 'failed', statusDetail: 'Policy'};
    await scene.clock.advance(20_000);
    expect(step.state.get()).toMatchObject({name: 'failed', statusDetail: 'Policy'});
  });
});

it('leaves an operation that never ends to the operator, after a reload too', async () => {
  const scene = createScene();
  scene.directory.operation = {status: 'running'};
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await settle();
  step.dispose();

  const reloaded = createStep(scene);
  reloaded.check(kim, null);
  await scene.clock.advance(9 * minute);
  expect(nameOf(reloaded)).toBe('recovering');
  await scene.clock.advance(2 * minute);
  expect(reloaded.state.get()).toMatchObject({
    name: 'unproven',
    reason: 'operation-never-ended',
    problem: null,
  });
});

it('ends without a word where the page is left in the middle', async () => {
  const {clock, step, bugs} = await loseAnswer();
  const seen = step.state.get();
  step.dispose();
  await clock.advance(minute);
  expect(step.state.get()).toBe(seen);
  expect(bugs).toEqual([]);
});

it('does not begin where whoever listens turns to somebody else', async () => {
  const scene = createScene();
  const step = await createReadyStep(scene);
  step.state.subscribe(() => {
    if (nameOf(step) === 'verifying') step.check({...kim, id: 'u2'}, null);
  });
  step.reset({userId: kim.id});
  await scene.clock.advance(10_000);
  expect(step.state.get()).not.toMatchObject({name: 'verifying'});
  expect(scene.bugs).toEqual([]);
});

it.each([
  ['that was accepted without a word on how it went on', 'global', answerOf(undefined, 202)],
  ['whose answer was lost, where it would have told', 'china', lost],
] as const)(
  'a change after a reset %s may be of the one before, which stayed unproven',
  async (_, cloud, answer) => {
    const scene = createScene({cloud: clouds[cloud]});
    const step = await leaveUnproven(scene, lost);
    step.check(kim, null);
    await settle();
    takesEffect(scene.directory, answer);
    step.reset({userId: kim.id});
    await scene.clock.advance(minute);
    expect(step.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'changed-by-either',
      changedAt: after,
    });
  },
);
