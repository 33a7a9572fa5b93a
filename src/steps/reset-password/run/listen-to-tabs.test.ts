import {
  createScene,
  createStep,
  createReadyStep,
  nameOf,
} from '../../__fixtures__/create-reset-scene';
import {createFakeShared} from '../../__fixtures__/create-fake-shared';
import {createSlowClient} from '../../__fixtures__/create-slow-client';
import {kim} from '../../__fixtures__/open-ready-tab';
import {settle} from '../../../testing/fakes/create-test-clock';
import type {SharedReset} from '../shared-resets';

const ofAnotherTab: SharedReset = {
  record: {
    userId: kim.id,
    before: {readAt: 0, lastPasswordChangeDateTime: null},
    sentAt: 5,
    isSynced: false,
    operationLink: null,
  },
  end: null,
  endedAt: null,
};

/** A page that hears of what another tab of this browser sends. */
function createSceneOfTwoTabs() {
  const tabs = createFakeShared();
  const tellOfReset = () => {
    tabs.known = ofAnotherTab;
    tabs.tell();
  };
  return {...createScene({shared: tabs.shared}), tabs, tellOfReset};
}

it('does not mind a reset of another tab before anybody was checked', () => {
  const scene = createSceneOfTwoTabs();
  const step = createStep(scene);
  expect(scene.tellOfReset).not.toThrow();
  expect(step.state.get()).toEqual({name: 'idle'});
});

it('gives way in the middle of the check, before its answer is there', async () => {
  const scene = createSceneOfTwoTabs();
  const slow = createSlowClient(scene.directory.client);
  const step = createStep({...scene, directory: {...scene.directory, client: slow.client}});
  slow.isSlow = true;
  step.check(kim, null);
  await settle();
  scene.tellOfReset();
  expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'reset-elsewhere'});
  slow.arrive();
  await settle();
  expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'reset-elsewhere'});
});

it('gives way after the confirmation as long as nothing was sent', async () => {
  const scene = createSceneOfTwoTabs();
  const step = await createReadyStep(scene);
  scene.tabs.isSlow = true;
  step.reset({userId: kim.id});
  await settle();
  scene.tellOfReset();
  expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'reset-elsewhere'});
  scene.tabs.answer();
  await settle();
  expect(scene.directory.writes()).toEqual([]);
  expect(scene.tabs.held).toBe(0);
});

it('does not let go of a request that has left', async () => {
  const scene = createSceneOfTwoTabs();
  scene.directory.write = () => new Promise(() => undefined);
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await settle();
  scene.tellOfReset();
  expect(nameOf(step)).toBe('acting');
  await scene.clock.advance(121_000);
  expect(nameOf(step)).toBe('recovering');
  scene.tabs.known = {...ofAnotherTab, end: 'proven', endedAt: 6};
  scene.tabs.tell();
  expect(nameOf(step)).toBe('recovering');
});

it('does not cover up why a user cannot be reset at all', async () => {
  const scene = createSceneOfTwoTabs();
  scene.directory.user = {userType: 'Guest'};
  const step = createStep(scene);
  step.check(kim, null);
  await settle();
  scene.tellOfReset();
  expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'guest'});
});

it('tells how the reset ended that it waits for', async () => {
  const scene = createSceneOfTwoTabs();
  const step = await createReadyStep(scene);
  scene.tellOfReset();
  expect(step.state.get()).toMatchObject({name: 'blocked', otherReset: {sentAt: 5, end: null}});
  scene.tabs.known = {...ofAnotherTab, end: 'proven', endedAt: 6};
  scene.tabs.tell();
  expect(step.state.get()).toMatchObject({name: 'blocked', otherReset: {sentAt: 5, end: 'proven'}});
});
