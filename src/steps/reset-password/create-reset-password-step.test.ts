import {failure} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {
  acceptedAnswer,
  after,
  answerOf,
  before,
  type Answer,
} from '../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  readCard,
  takesEffect,
} from '../__fixtures__/create-reset-scene';
import {kim} from '../__fixtures__/open-ready-tab';
import {createResetRecords} from './reset-record';

const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};
const minute = 60_000;
const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

describe('a reset that works', () => {
  it('is done only when a fresh read shows the change, with four requests in all', async () => {
    const scene = createScene();
    takesEffect(scene.directory);
    const step = createStep(scene);
    const seen: string[] = [];
    step.state.subscribe(() => seen.push(nameOf(step)));
    step.check(kim, await readCard(scene));
    await settle();
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(step.state.get()).toMatchObject({
      name: 'done',
      evidence: {before, after, readAt: scene.clock.now()},
    });
    expect(Array.from(new Set(seen))).toEqual([
      'checking',
      'ready',
      'acting',
      'accepted',
      'verifying',
      'done',
    ]);
    expect(
      scene.directory.sent.map(({method, path}) => `${method} ${path.split('/').at(-1)}`),
    ).toEqual(['POST $batch', 'POST resetPassword', 'GET op1', 'GET u1']);
  });

  it('sends the password that is shown', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    const held = step.secret.state.get();
    expect(held).toMatchObject({name: 'held', password: expect.stringMatching(/^.{16}$/)});
    const {body} = scene.directory.writes()[0] ?? {};
    expect(held).toMatchObject({password: (body as {newPassword: string}).newPassword});
  });

  it('sends a password of one’s own', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id, password: 'Correct horse 9'});
    await settle();
    expect(scene.directory.writes()[0]?.body).toEqual({newPassword: 'Correct horse 9'});
  });

  it('waits for the operation as long as the tenant asks', async () => {
    const scene = createScene();
    takesEffect(scene.directory, acceptedAnswer({'Retry-After': '30'}));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(29_999);
    expect(nameOf(step)).toBe('accepted');
    await scene.clock.advance(1);
    expect(nameOf(step)).toBe('done');
  });

  it('verifies without an operation where the cloud patches the password profile', async () => {
    const scene = createScene({cloud: clouds.china});
    takesEffect(scene.directory, answerOf(undefined, 204));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    expect(scene.directory.writes().map(({method}) => method)).toEqual(['PATCH']);
    expect(nameOf(step)).toBe('done');
  });

  it.each([-86_400_000, 86_400_000])('does not mind a clock that is wrong by %d', async (skew) => {
    const scene = createScene({clock: createTestClock(Date.UTC(2026, 10, 23, 9) + skew)});
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(nameOf(step)).toBe('done');
  });

  it('goes on polling after the laptop slept through the end of its patience', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'running'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(2_000);
    scene.clock.sleep(8 * 60 * minute);
    scene.directory.operation = {status: 'succeeded', createdDateTime: after};
    scene.directory.user = {lastPasswordChangeDateTime: after};
    await scene.clock.advance(10_000);
    expect(nameOf(step)).toBe('done');
  });
});

describe('closing, leaving and turning to another user', () => {
  it('forgets the password on closing, and still follows the reset', async () => {
    const scene = createScene();
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.close();
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'closed'});
    await scene.clock.advance(1_000);
    expect(nameOf(step)).toBe('done');
  });

  it('puts the end away on closing', async () => {
    const scene = createScene();
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    step.close();
    expect(nameOf(step)).toBe('idle');
  });

  it('never shows the password of one user beside another', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'running'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    scene.directory.user = lee;
    step.check(lee, null);
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'left'});
    await settle();
    expect(nameOf(step)).toBe('ready');
    scene.directory.user = {};
    step.check(kim, null);
    expect(nameOf(step)).toBe('recovering');
  });

  it('checks nobody any more once the page was left', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.dispose();
    const reads = scene.directory.userReads();
    step.check(lee, null);
    await settle();
    expect(nameOf(step)).toBe('ready');
    expect(scene.directory.userReads()).toBe(reads);
  });

  it.each(['the same page', 'another view of the page'])(
    'follows an acceptance that comes after the operator came back to the user on %s',
    async (place) => {
      const scene = createScene();
      let accept: (answer: Answer) => void = () => undefined;
      scene.directory.operation = {status: 'running'};
      scene.directory.write = () => new Promise<Answer>((resolve) => (accept = resolve));
      const left = await createReadyStep(scene);
      left.reset({userId: kim.id});
      await settle();
      if (place === 'the same page') {
        left.check(lee, null);
        await settle();
      } else left.dispose();

      const back = place === 'the same page' ? left : createStep(scene);
      back.check(kim, null);
      await scene.clock.advance(10_000);
      accept(acceptedAnswer());
      await scene.clock.advance(2 * minute);
      expect(nameOf(back)).toBe('recovering');
      scene.directory.operation = {status: 'succeeded', createdDateTime: after};
      scene.directory.user = {lastPasswordChangeDateTime: after};
      await scene.clock.advance(20_000);
      expect(nameOf(back)).toBe('done');

      back.check(kim, null);
      await settle();
      expect(nameOf(back)).toBe('ready');
    },
  );

  it('is not ruled out sooner where the clock is set ahead', async () => {
    const scene = createScene();
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    scene.clock.set(scene.clock.now() + 24 * 60 * minute);
    await scene.clock.advance(50_000);
    expect(nameOf(step)).toBe('recovering');
    await scene.clock.advance(30_000);
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
  });

  it('does not look for ever at an operation whose link leads nowhere, after a reload', async () => {
    const scene = createScene();
    scene.directory.operationProblem = createGraphProblem('unexpected-answer');
    const left = await createReadyStep(scene);
    left.reset({userId: kim.id});
    await settle();
    left.dispose();

    const back = createStep(scene);
    back.check(kim, null);
    await scene.clock.advance(7 * minute);
    expect(back.state.get()).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
    back.check(kim, null);
    await settle();
    expect(nameOf(back)).toBe('ready');
  });

  it('is not held up by an acceptance that comes after the proof', async () => {
    const scene = createScene();
    let accept: (answer: Answer) => void = () => undefined;
    scene.directory.write = () => new Promise<Answer>((resolve) => (accept = resolve));
    const left = await createReadyStep(scene);
    left.reset({userId: kim.id});
    await settle();
    left.dispose();

    const back = createStep(scene);
    scene.directory.user = {lastPasswordChangeDateTime: after};
    back.check(kim, null);
    await settle();
    expect(nameOf(back)).toBe('done');
    accept(acceptedAnswer());
    await settle();
    back.check(kim, null);
    await settle();
    expect(nameOf(back)).toBe('ready');
  });

  it('changes nothing any more once the page was left, but remembers a refusal', async () => {
    const scene = createScene();
    let answer: (answer: Answer) => void = () => undefined;
    scene.directory.write = () => new Promise<Answer>((resolve) => (answer = resolve));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.dispose();
    const last = step.state.get();
    answer(failure(createGraphProblem('forbidden')));
    await settle();
    step.check(kim, null);
    step.retryVerify();
    await scene.clock.advance(10 * minute);
    expect(step.state.get()).toBe(last);
    const next = createStep(scene);
    next.check(kim, null);
    await settle();
    expect(nameOf(next)).toBe('ready');
  });
});

describe('what has no place yet, or no longer', () => {
  it('changes nothing before the first check', () => {
    const scene = createScene();
    const step = createStep(scene);
    expect(step.state.get()).toEqual({name: 'idle'});
    step.retryVerify();
    step.close();
    expect(step.state.get()).toEqual({name: 'idle'});
    expect(step.dispose).not.toThrow();
    expect(scene.directory.sent).toEqual([]);
  });

  it('a second look beside the first one reads nothing', async () => {
    const scene = createScene();
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(nameOf(step)).toBe('recovering');
    const asked = scene.directory.sent.length;
    step.retryVerify();
    await settle();
    expect(scene.directory.sent).toHaveLength(asked);
  });

  it('closing a page that was left changes nothing any more', async () => {
    const step = await createReadyStep(createScene());
    step.dispose();
    step.close();
    expect(nameOf(step)).toBe('ready');
  });
});

it('closing does not let go of a request that is on its way', async () => {
  const scene = createScene();
  scene.directory.write = () => new Promise(() => undefined);
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await settle();
  step.close();
  expect(nameOf(step)).toBe('acting');
  expect(step.secret.state.get()).toEqual({name: 'gone', why: 'closed'});
});

describe('the password that was shown', () => {
  async function createDoneStep() {
    const scene = createScene();
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(step.secret.state.get().name).toBe('held');
    return step;
  }

  it('is put away where the same user is checked anew, with nothing left open to tell of', async () => {
    const step = await createDoneStep();
    step.check(kim, null);
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'closed'});
    await settle();
    expect(nameOf(step)).toBe('ready');
    expect(step.state.get()).not.toHaveProperty('otherReset');
  });

  it('is gone once the page was left', async () => {
    const step = await createDoneStep();
    step.dispose();
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'left'});
  });
});

it('a reset of one user that stays unproven does not hide an open one of another', async () => {
  const scene = createScene();
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await scene.clock.advance(10 * minute);
  expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
  createResetRecords(scene.storage, 'contoso').write({
    userId: lee.id,
    before: {readAt: scene.clock.now(), lastPasswordChangeDateTime: before},
    sentAt: scene.clock.now(),
    isSynced: false,
    operationLink: null,
  });
  step.check(lee, null);
  expect(nameOf(step)).toBe('recovering');
});
