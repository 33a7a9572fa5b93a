import {createObservable} from '../../../core/observable';
import {failure} from '../../../core/result';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {createFakeBrowser} from '../../__fixtures__/create-fake-browser';
import {before} from '../../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
} from '../../__fixtures__/create-reset-scene';
import {kim, openReadyTab, stateOf} from '../../__fixtures__/open-ready-tab';

const minute = 60_000;
const signedOut = createGraphProblem('sign-in-required');

function createSceneOfOlga() {
  const operator = createObservable<string | null>('olga');
  return {...createScene({operator}), operator};
}

it('does not mind who signs in before anybody was checked', () => {
  const scene = createSceneOfOlga();
  const step = createStep(scene);
  expect(() => scene.operator.set('kim')).not.toThrow();
  expect(step.state.get()).toEqual({name: 'idle'});
});

it('begins a check anew that was under way for somebody else', async () => {
  const scene = createSceneOfOlga();
  const step = createStep(scene);
  step.check(kim, null);
  scene.directory.parts.operator = {...kim};
  scene.operator.set('kim');
  await scene.clock.advance(1_000);
  expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'yourself'});
});

it('sends nothing as somebody else who signs in while the reading before is taken anew', async () => {
  const scene = createSceneOfOlga();
  const step = await createReadyStep(scene);
  await scene.clock.advance(5 * minute);
  step.reset({userId: kim.id});
  scene.operator.set('kim');
  expect(step.state.get()).toMatchObject({
    name: 'failed',
    reason: 'not-sent',
    problem: {code: 'sign-in-required'},
  });
  await scene.clock.advance(minute);
  expect(scene.directory.writes()).toEqual([]);
});

describe('whoever sent the reset and comes back after a sign-out', () => {
  it('finds the tenant being read as before, and no second time beside that', async () => {
    const [left, stayed] = [createSceneOfOlga(), createSceneOfOlga()];
    for (const scene of [left, stayed]) {
      scene.directory.operation = {status: 'running'};
      scene.directory.write = () =>
        failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));
      const step = await createReadyStep(scene);
      step.reset({userId: kim.id});
      await scene.clock.advance(10_000);
      expect(nameOf(step)).toBe('recovering');
      if (scene === left) {
        scene.operator.set(null);
        scene.operator.set('olga');
      }
      await scene.clock.advance(30_000);
      expect(nameOf(step)).toBe('recovering');
    }
    expect(left.directory.userReads()).toBe(stayed.directory.userReads());
  });

  it('is told again what was told before, where the tenant had been read to the end', async () => {
    const scene = createSceneOfOlga();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(10 * minute);
    const told = step.state.get();
    expect(told).toMatchObject({name: 'unproven', reason: 'no-change-seen', problem: null});
    const asked = scene.directory.sent.length;
    scene.operator.set(null);
    scene.operator.set('olga');
    await scene.clock.advance(minute);
    expect(step.state.get()).toBe(told);
    expect(scene.directory.sent).toHaveLength(asked);
  });
});

it('reads nothing on the news that still nobody is signed in', async () => {
  const browser = createFakeBrowser();
  browser.directory.operation = {status: 'running'};
  const tab = await openReadyTab(browser);
  tab.step.reset({userId: kim.id});
  await browser.clock.advance(5_000);

  const reloaded = tab.reload();
  reloaded.operator.set(null);
  browser.directory.readProblem = signedOut;
  reloaded.step.check(kim, null);
  await browser.clock.advance(minute);
  expect(stateOf(reloaded)).toMatchObject({
    name: 'unproven',
    before: {lastPasswordChangeDateTime: before},
    problem: {code: 'sign-in-required'},
  });
  const asked = browser.directory.sent.length;
  reloaded.tellOfOperator();
  await browser.clock.advance(minute);
  expect(browser.directory.sent).toHaveLength(asked);
});
