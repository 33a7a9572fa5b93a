import {settle} from '../../../testing/fakes/create-test-clock';
import {createFakeShared} from '../../__fixtures__/create-fake-shared';
import {
  createReadyStep,
  createScene,
  nameOf,
  takesEffect,
} from '../../__fixtures__/create-reset-scene';
import {createSlowClient} from '../../__fixtures__/create-slow-client';
import {kim} from '../../__fixtures__/open-ready-tab';

const later = '2026-11-23T10:30:00Z';

/** A proven reset whose next reading is on its way. */
async function lookAgainSlowly() {
  const tabs = createFakeShared();
  const scene = createScene({shared: tabs.shared});
  const {directory, clock} = scene;
  const slow = createSlowClient(directory.client);
  takesEffect(directory);
  const step = await createReadyStep({...scene, directory: {...directory, client: slow.client}});
  step.reset({userId: kim.id});
  await clock.advance(2_000);
  expect(nameOf(step)).toBe('done');
  directory.user = {lastPasswordChangeDateTime: later};
  slow.isSlow = true;
  await clock.advance(31_000);
  expect(nameOf(step)).toBe('done');
  return {...scene, step, slow, tabs};
}

it('takes the proof back when the reading arrives, and tells the other tabs of the change', async () => {
  const {step, slow, tabs, clock} = await lookAgainSlowly();
  slow.arrive();
  await settle();
  expect(step.state.get()).toMatchObject({name: 'superseded', changedAt: later});
  expect(tabs.known).toMatchObject({end: 'proven', endedAt: clock.now()});
});

it('leaves everything as it was where the page was left before the reading arrives', async () => {
  const {step, slow, tabs, storage, directory, bugs} = await lookAgainSlowly();
  const [told, known] = [step.state.get(), tabs.known];
  step.dispose();
  expect(directory.sent.at(-1)?.signal?.aborted).toBe(true);
  slow.arrive();
  await settle();
  expect(step.state.get()).toBe(told);
  expect(tabs.known).toBe(known);
  expect(storage.getItem('runbook.reset/contoso/u1')).toBeNull();
  expect(step.secret.state.get()).toEqual({name: 'gone', why: 'left'});
  expect(bugs).toEqual([]);
});

it('says nothing of a check that was begun before the reading arrives', async () => {
  const {step, slow, tabs, bugs} = await lookAgainSlowly();
  const {known} = tabs;
  slow.isSlow = false;
  step.check(kim, null);
  await settle();
  slow.arrive();
  await settle();
  expect(step.state.get()).toMatchObject({
    name: 'ready',
    before: {lastPasswordChangeDateTime: later},
    otherReset: {end: 'proven'},
  });
  expect(tabs.known).toBe(known);
  expect(bugs).toEqual([]);
});
