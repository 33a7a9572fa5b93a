import type {KeyValueStorage} from '../../core/key-value-storage';
import {failure} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {settle} from '../../testing/fakes/create-test-clock';
import {after, before} from '../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  takesEffect,
} from '../__fixtures__/create-reset-scene';
import {kim} from '../__fixtures__/open-ready-tab';

const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};
const minute = 60_000;
const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

describe('a reload', () => {
  it('takes up what was sent at once, for its own person, and nothing where nothing was sent', async () => {
    const scene = createScene();
    createStep(scene).resume(kim);
    await settle();
    expect(scene.directory.sent).toHaveLength(0);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.dispose();

    const [own, other] = [createStep(scene), createStep(scene)];
    own.resume(kim);
    other.resume(lee);
    await settle();
    expect(nameOf(own)).toBe('recovering');
    expect(nameOf(other)).toBe('idle');
  });

  it('before the answer: the tenant is read, and only then a reset offered again', async () => {
    const scene = createScene();
    scene.directory.write = () => new Promise(() => undefined);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();

    const reloaded = createStep(scene);
    reloaded.check(kim, null);
    await settle();
    expect(reloaded.state.get()).toMatchObject({
      name: 'recovering',
      before: {lastPasswordChangeDateTime: before},
    });
    reloaded.reset({userId: kim.id});
    await scene.clock.advance(80_000);
    expect(reloaded.state.get()).toMatchObject({
      name: 'failed',
      reason: 'no-effect-seen',
      problem: null,
    });
    expect(scene.directory.writes()).toHaveLength(1);
  });

  it('while the operation runs: it is followed to its end', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'running'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.dispose();

    const reloaded = createStep(scene);
    reloaded.check(kim, null);
    await scene.clock.advance(5 * minute);
    expect(nameOf(reloaded)).toBe('recovering');
    scene.directory.operation = {status: 'succeeded', createdDateTime: after};
    scene.directory.user = {lastPasswordChangeDateTime: after};
    await scene.clock.advance(20_000);
    expect(nameOf(reloaded)).toBe('done');

    const again = createStep(scene);
    again.check(kim, null);
    await settle();
    expect(nameOf(again)).toBe('ready');
  });

  it.each([
    ['a user without a password before', null],
    ['a user with one', before],
  ])('long after: a change is not taken for the reset’s own, %s', async (_, changedBefore) => {
    const scene = createScene();
    scene.directory.user = {lastPasswordChangeDateTime: changedBefore};
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.dispose();
    scene.clock.sleep(16 * minute);
    scene.directory.user = {lastPasswordChangeDateTime: after};

    const reloaded = createStep(scene);
    reloaded.check(kim, null);
    await scene.clock.advance(5_000);
    expect(reloaded.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'changed-later',
      changedAt: after,
    });
    reloaded.retryVerify();
    await scene.clock.advance(5_000);
    expect(nameOf(reloaded)).toBe('unproven');
    reloaded.check(kim, null);
    await settle();
    expect(nameOf(reloaded)).toBe('ready');
  });

  it('long after: a change is proof where the operation tells when it began', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.dispose();
    scene.clock.sleep(16 * minute);
    scene.directory.user = {lastPasswordChangeDateTime: after};

    const reloaded = createStep(scene);
    reloaded.check(kim, null);
    await scene.clock.advance(5_000);
    expect(nameOf(reloaded)).toBe('done');
  });

  it('does not hinder the reset of somebody else', async () => {
    const scene = createScene();
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    scene.directory.user = lee;
    const reloaded = createStep(scene);
    reloaded.check(lee, null);
    await settle();
    expect(nameOf(reloaded)).toBe('ready');
  });

  it('goes by no record that somebody tampered with', async () => {
    const scene = createScene();
    scene.storage.setItem('runbook.reset/contoso/u1', '{"userId":"u1","before":{"readAt":"x"}}');
    const step = await createReadyStep(scene);
    expect(nameOf(step)).toBe('ready');
  });

  it('goes by no record of somebody else', async () => {
    const scene = createScene();
    const reading = {readAt: 0, lastPasswordChangeDateTime: before};
    scene.storage.setItem(
      'runbook.reset/contoso/u1',
      JSON.stringify({userId: lee.id, before: reading, sentAt: 0, operationLink: null}),
    );
    await createReadyStep(scene);
  });
});

describe('a storage that is forbidden or full', () => {
  const forbidden: KeyValueStorage = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  };

  it('does not keep a reset from being made and followed', async () => {
    const scene = createScene({storage: forbidden});
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(nameOf(step)).toBe('done');
  });

  it('does not make the page forget a reset whose end nobody saw', async () => {
    const scene = createScene({storage: forbidden});
    scene.directory.write = () => lost;
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    step.check(lee, null);
    await settle();
    step.check(kim, null);
    expect(nameOf(step)).toBe('recovering');
  });
});
