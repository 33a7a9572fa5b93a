import {failure} from '../../../core/result';
import {clouds} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {settle} from '../../../testing/fakes/create-test-clock';
import {acceptedAnswer, after, answerOf} from '../../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  nameOf,
  takesEffect,
} from '../../__fixtures__/create-reset-scene';
import {kim} from '../../__fixtures__/open-ready-tab';

const minute = 60_000;

describe('a 202 that changes nothing', () => {
  it('never turns green, and ends as unproven after five minutes', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(4 * minute);
    expect(nameOf(step)).toBe('verifying');
    await scene.clock.advance(2 * minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
    expect(step.secret.state.get().name).toBe('held');
  });

  it('does not take somebody else’s change before the operation for its effect', async () => {
    const scene = createScene();
    scene.directory.write = () => {
      scene.directory.user = {lastPasswordChangeDateTime: '2026-11-23T09:00:04Z'};
      return acceptedAnswer();
    };
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(7 * minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
  });

  it('is proven by a later look where the operator asks for one', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(7 * minute);
    scene.directory.user = {lastPasswordChangeDateTime: after};
    step.retryVerify();
    await settle();
    expect(nameOf(step)).toBe('done');
  });

  it('may be tried anew once the operator was told', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(7 * minute);
    step.check(kim, null);
    await settle();
    expect(nameOf(step)).toBe('ready');
    expect(step.secret.state.get().name).toBe('gone');
  });
});

it.each([clouds.global, clouds.china])(
  'does not show the password to who reads the words of a refusal ($name)',
  async (cloud) => {
    const scene = createScene({cloud});
    scene.directory.write = () =>
      failure(createGraphProblem('bad-request', {graphMessage: 'Invalid value "Tr0ubadour&3"'}));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id, password: 'Tr0ubadour&3'});
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'failed',
      problem: {graphMessage: 'Invalid value "…"'},
    });
  },
);

describe('following the operation', () => {
  it('gives up on one that never ends', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'running'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(9 * minute);
    expect(step.state.get()).toMatchObject({name: 'accepted', operationStatus: 'running'});
    await scene.clock.advance(2 * minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'operation-never-ended'});
  });

  it('asks the user’s own data where the status is one that nobody knows', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'unknownFutureValue'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(30_000);
    expect(step.state.get()).toMatchObject({name: 'accepted', operationStatus: 'unknown'});
    await scene.clock.advance(minute);
    expect(nameOf(step)).toBe('verifying');
    await scene.clock.advance(6 * minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'operation-status-unknown'});
  });

  it('goes on through a lost connection, and says so', async () => {
    const scene = createScene();
    takesEffect(scene.directory);
    scene.directory.operationProblem = createGraphProblem('offline');
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(minute);
    expect(step.state.get()).toMatchObject({name: 'accepted', problem: {code: 'offline'}});
    scene.directory.operationProblem = null;
    await scene.clock.advance(10_000);
    expect(nameOf(step)).toBe('done');
  });

  it.each(['not-found', 'forbidden', 'unexpected-answer'] as const)(
    'verifies without the operation where it cannot be read: %s',
    async (code) => {
      const scene = createScene();
      takesEffect(scene.directory);
      scene.directory.operationProblem = createGraphProblem(code);
      const step = await createReadyStep(scene);
      step.reset({userId: kim.id});
      await scene.clock.advance(10_000);
      expect(nameOf(step)).toBe('done');
    },
  );

  it('verifies without the operation where the tenant gave no link', async () => {
    const scene = createScene();
    scene.directory.write = () => answerOf(undefined, 202);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(6 * minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'operation-not-linked'});
  });

  it('stops where the operator was signed out, and goes on after a sign-in', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'running'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    scene.directory.operationProblem = createGraphProblem('sign-in-required');
    await scene.clock.advance(1_000);
    expect(step.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'read-failed',
      problem: {code: 'sign-in-required'},
    });
    // One look says that a person is needed; a second would ask them once more.
    expect(scene.directory.sent.filter(({path}) => path.includes('/operations/'))).toHaveLength(1);
    scene.directory.operationProblem = null;
    step.retryVerify();
    await scene.clock.advance(10_000);
    expect(nameOf(step)).toBe('verifying');
    scene.directory.operation = {status: 'failed', statusDetail: 'TooShort'};
    await scene.clock.advance(20_000);
    expect(step.state.get()).toMatchObject({name: 'failed', statusDetail: 'TooShort'});
  });
});
