import {type KeyValueStorage} from '../../../core/key-value-storage';
import {failure} from '../../../core/result';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../../graph/graph-problem';
import {settle} from '../../../testing/fakes/create-test-clock';
import {acceptedAnswer, after, type Answer} from '../../__fixtures__/create-fake-directory';
import {leaveUnproven} from '../../__fixtures__/leave-unproven';
import {createFakeShared} from '../../__fixtures__/create-fake-shared';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  readCard,
  takesEffect,
} from '../../__fixtures__/create-reset-scene';
import {createSlowClient} from '../../__fixtures__/create-slow-client';
import {kim} from '../../__fixtures__/open-ready-tab';
import type {ResetRecord} from '../reset-record';
import {noSharedResets, type SharedReset} from '../shared-resets';

const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};
const minute = 60_000;

/** A tab that can read what the others wrote, and is not told of it: events may be late, or lost. */
async function openDeafTab() {
  const written: ResetRecord[] = [];
  const known: {reset: SharedReset | null} = {reset: null};
  const shared = {
    ...noSharedResets,
    find: () => known.reset,
    write: (record: ResetRecord) => void written.push(record),
  };
  const scene = createScene({shared});
  const {clock, directory} = scene;
  const step = await createReadyStep(scene);
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

it('sends nothing once the reset that the operator was told of as unproven is proven', async () => {
  const {step, clock, directory, known, recordOfOther} = await openDeafTab();
  known.reset = {record: recordOfOther, end: 'unproven', endedAt: 5};
  step.check(kim, null);
  await clock.advance(1_000);
  expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {end: 'unproven'}});
  known.reset = {...known.reset, end: 'proven', endedAt: 6};
  step.reset({userId: kim.id});
  await clock.advance(1_000);
  expect(step.state.get()).toMatchObject({name: 'blocked', otherReset: {end: 'proven'}});
  expect(directory.writes()).toHaveLength(0);
});

it('takes no change for its own while a later reset from this browser may have made it', async () => {
  const {step, clock, directory, known, recordOfOther} = await openDeafTab();
  directory.write = () => failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));
  step.reset({userId: kim.id});
  await clock.advance(5_000);
  known.reset = {record: {...recordOfOther, sentAt: clock.now()}, end: null, endedAt: null};
  directory.user = {lastPasswordChangeDateTime: after};
  await clock.advance(30_000);
  expect(step.state.get()).toMatchObject({
    name: 'unproven',
    reason: 'changed-by-either',
    changedAt: after,
  });
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

describe('at most one request for each confirmed intent', () => {
  it('ignores a second click, and a third while the answer is awaited', async () => {
    const scene = createScene();
    scene.directory.write = () => new Promise(() => undefined);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    step.reset({userId: kim.id});
    await settle();
    step.reset({userId: kim.id});
    step.check(kim, null);
    await settle();
    step.reset({userId: kim.id});
    expect(scene.directory.writes()).toHaveLength(1);
  });

  it('ignores a listener that resets again at once', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.state.subscribe(() => step.reset({userId: kim.id}));
    step.reset({userId: kim.id});
    await settle();
    expect(scene.directory.writes()).toHaveLength(1);
  });

  it.each([
    ['while checking', (step: ReturnType<typeof createStep>) => step.check(kim, null)],
    ['after closing', (step: ReturnType<typeof createStep>) => step.close()],
    ['after the page was left', (step: ReturnType<typeof createStep>) => step.dispose()],
  ])('sends nothing %s', async (_, arrange) => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    arrange(step);
    step.reset({userId: kim.id});
    await settle();
    expect(scene.directory.writes()).toEqual([]);
  });

  it.each([
    ['the state', (step: ReturnType<typeof createStep>) => step.state],
    ['the secret', (step: ReturnType<typeof createStep>) => step.secret.state],
  ] as const)('sends nothing where a change of %s makes the page be left', async (_, part) => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    part(step).subscribe(() => step.dispose());
    step.reset({userId: kim.id});
    await settle();
    expect(scene.directory.writes()).toEqual([]);
    expect(scene.storage.getItem('runbook.reset/contoso/u1')).toBeNull();
  });

  it('sends nothing for another user than the checked one', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: lee.id});
    await settle();
    expect(scene.directory.writes()).toEqual([]);
    expect(nameOf(step)).toBe('ready');
  });

  it.each(['Short1!', 'lowercaseonly', 'Ünicode123!'])('does not send %s', async (password) => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id, password});
    expect(scene.directory.writes()).toEqual([]);
    expect(nameOf(step)).toBe('ready');
  });

  it('needs a new check and a new confirmation after the end', async () => {
    const scene = createScene();
    takesEffect(scene.directory);
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    step.reset({userId: kim.id});
    expect(scene.directory.writes()).toHaveLength(1);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'ready',
      before: {lastPasswordChangeDateTime: after},
    });
    step.reset({userId: kim.id});
    await settle();
    expect(scene.directory.writes()).toHaveLength(2);
  });

  it('does not take a card from before the last reset as the reading before the next', async () => {
    const scene = createScene();
    const card = await readCard(scene);
    takesEffect(scene.directory);
    const step = createStep(scene);
    step.check(kim, card);
    await settle();
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    step.close();
    step.check(kim, card);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'ready',
      before: {lastPasswordChangeDateTime: after},
    });
  });

  it('writes down that it sends before it sends, and never the password', async () => {
    const scene = createScene();
    const written: string[] = [];
    const storage: KeyValueStorage = {
      ...scene.storage,
      setItem: (key, value) =>
        void written.push(`${scene.directory.writes().length} ${key} ${value}`),
    };
    const step = await createReadyStep({...scene, storage});
    step.reset({userId: kim.id, password: 'Canary-Pa55word'});
    await settle();
    expect(written[0]).toMatch(/^0 runbook\.reset\/contoso\/u1 .*"lastPasswordChangeDateTime"/);
    expect(written.join()).not.toContain('Canary');
    expect(JSON.stringify(step.state.get())).not.toContain('Canary');
  });
});

describe('the reading before', () => {
  it('is taken anew where the operator took long to confirm', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    await scene.clock.advance(5 * minute);
    scene.directory.user = {lastPasswordChangeDateTime: '2026-11-22T09:03:00Z'};
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({
      before: {lastPasswordChangeDateTime: '2026-11-22T09:03:00Z'},
      times: {sentAt: scene.clock.now()},
    });
  });

  it('keeps anything from being sent where it cannot be taken', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    await scene.clock.advance(5 * minute);
    scene.directory.readProblem = createGraphProblem('offline');
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'failed',
      reason: 'not-sent',
      problem: {code: 'offline'},
    });
    expect(scene.directory.writes()).toEqual([]);
    expect(step.secret.state.get().name).toBe('empty');
    expect(scene.bugs).toEqual([]);
  });

  it('lets the operator close instead, and then sends nothing', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    await scene.clock.advance(5 * minute);
    step.reset({userId: kim.id});
    step.close();
    await settle();
    expect(nameOf(step)).toBe('idle');
    expect(scene.directory.writes()).toEqual([]);
  });

  it('is called back on closing, and makes nothing ready when it arrives all the same', async () => {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const slow = createSlowClient(scene.directory.client);
    const step = await createReadyStep({
      ...scene,
      directory: {...scene.directory, client: slow.client},
    });
    await scene.clock.advance(5 * minute);
    slow.isSlow = true;
    step.reset({userId: kim.id});
    await settle();
    step.close();
    expect(scene.directory.sent.at(-1)?.signal?.aborted).toBe(true);
    slow.arrive();
    await settle();
    expect(step.secret.state.get()).toEqual({name: 'empty'});
    expect(tabs).toMatchObject({known: null, held: 0});
    expect(scene.directory.writes()).toEqual([]);
  });
});

describe('the sole right to reset a user', () => {
  it.each([false, true])(
    'is not kept where the operator closes first (taken: %s)',
    async (isTaken) => {
      const tabs = createFakeShared();
      const scene = createScene({shared: tabs.shared});
      const step = await createReadyStep(scene);
      tabs.isSlow = true;
      step.reset({userId: kim.id});
      await settle();
      step.close();
      tabs.isTaken = isTaken;
      tabs.answer();
      await settle();
      expect(tabs).toMatchObject({asked: 1, held: 0, known: null});
      expect(step.secret.state.get()).toEqual({name: 'empty'});
      expect(scene.directory.writes()).toEqual([]);
      expect(scene.bugs).toEqual([]);
    },
  );

  it('is not even asked for where the confirmation makes the page be left', async () => {
    const tabs = createFakeShared();
    const step = await createReadyStep(createScene({shared: tabs.shared}));
    step.state.subscribe(() => step.dispose());
    step.reset({userId: kim.id});
    await settle();
    expect(tabs.asked).toBe(0);
  });
});

it.each([
  ['an acceptance', acceptedAnswer()],
  ['a loss', failure(createGraphProblem('timed-out', {mayHaveTakenEffect: true}))],
])('%s that comes late makes nobody read the tenant twice over', async (_, late) => {
  const scene = createScene();
  let answer: (given: Answer) => void = () => {};
  scene.directory.write = () => new Promise((resolve) => (answer = resolve));
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await scene.clock.advance(130_000);
  expect(nameOf(step)).toBe('recovering');
  const asked = scene.directory.sent.length;
  answer(late);
  // Until the next reading is due.
  await scene.clock.advance(3_000);
  expect(scene.directory.sent).toHaveLength(asked);
});

describe('a refusal', () => {
  const refusals: readonly GraphProblemCode[] = [
    'bad-request',
    'forbidden',
    'not-found',
    'conflict',
    'precondition-failed',
    'throttled',
    'not-implemented',
    'sign-in-required',
    'consent-required',
    'claims-required',
    'unauthorized',
  ];

  it.each(refusals)('%s: nothing was carried out, and the password is forgotten', async (code) => {
    const scene = createScene();
    scene.directory.write = () => failure(createGraphProblem(code, {graphMessage: 'Why.'}));
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'failed',
      reason: 'refused',
      problem: {code, graphMessage: 'Why.'},
    });
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'unused'});
    step.check(kim, null);
    await settle();
    expect(nameOf(step)).toBe('ready');
  });

  it('shows why the operation failed', async () => {
    const scene = createScene();
    scene.directory.operation = {status: 'failed', statusDetail: 'OnPremisesPolicy'};
    const step = await createReadyStep(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(1_000);
    expect(step.state.get()).toMatchObject({
      name: 'failed',
      reason: 'operation-failed',
      statusDetail: 'OnPremisesPolicy',
      problem: null,
    });
    expect(step.secret.state.get()).toEqual({name: 'gone', why: 'unused'});
  });
});

describe('after a reset that stayed unproven', () => {
  const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

  it('sends what was confirmed, also where the end of the first could not be written down', async () => {
    const tabs = createFakeShared();
    const scene = createScene({shared: {...tabs.shared, end: () => {}}});
    const step = await leaveUnproven(scene, acceptedAnswer());
    step.check(kim, null);
    await settle();
    takesEffect(scene.directory);
    step.reset({userId: kim.id});
    await scene.clock.advance(5_000);
    expect(nameOf(step)).toBe('done');
    expect(scene.directory.writes()).toHaveLength(2);
  });

  it('sends nothing where another tab has proven the first one since', async () => {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const step = await leaveUnproven(scene, acceptedAnswer());
    step.check(kim, null);
    await settle();
    tabs.known = {record: tabs.known!.record, end: 'proven', endedAt: scene.clock.now()};
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', otherReset: {end: 'proven'}});
    expect(scene.directory.writes()).toHaveLength(1);
  });

  it('does not take its late effect for its own, whatever another tab did in between', async () => {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const {clock, directory} = scene;
    const step = await leaveUnproven(scene, lost);
    tabs.known = {
      record: {...tabs.known!.record, sentAt: clock.now()},
      end: 'proven',
      endedAt: clock.now(),
    };
    await clock.advance(1_000);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {end: 'proven'}});
    takesEffect(directory, lost);
    step.reset({userId: kim.id});
    await clock.advance(minute);
    expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'changed-by-either'});
  });

  it.each([
    ['unproven', 'unproven'],
    ['proven', 'done'],
  ] as const)('of another tab, which ended %s, a change leads to %s', async (end, name) => {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const {clock, directory} = scene;
    const at = clock.now() - minute;
    const before = {readAt: at, lastPasswordChangeDateTime: null};
    const record = {userId: kim.id, before, sentAt: at, isSynced: false, operationLink: null};
    tabs.known = {record, end, endedAt: at};
    const step = await createReadyStep(scene);
    takesEffect(directory, lost);
    step.reset({userId: kim.id});
    await clock.advance(5_000);
    expect(nameOf(step)).toBe(name);
  });
});
