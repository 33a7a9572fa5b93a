import {failure} from '../../../core/result';
import {clouds} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {directoryRoles} from '../../../graph/directory-roles';
import type {GetToken} from '../../../graph/graph-client';
import {settle} from '../../../testing/fakes/create-test-clock';
import {
  acceptedAnswer,
  after,
  before,
  createFakeDirectory,
  type FakeDirectory,
} from '../../__fixtures__/create-fake-directory';
import {leaveUnproven} from '../../__fixtures__/leave-unproven';
import {createFakeShared} from '../../__fixtures__/create-fake-shared';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  readCard,
} from '../../__fixtures__/create-reset-scene';
import {createSlowClient} from '../../__fixtures__/create-slow-client';
import {kim} from '../../__fixtures__/open-ready-tab';
import {createResetRecords, type ResetRecord} from '../reset-record';

const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};

describe('the check before acting', () => {
  it('takes a fresh card as the reading before, without asking the tenant again', async () => {
    const scene = createScene();
    const card = await readCard(scene);
    await scene.clock.advance(59_000);
    const step = createStep(scene);
    step.check(kim, card);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'ready',
      before: {readAt: card.readAt, lastPasswordChangeDateTime: before},
    });
    expect(scene.directory.sent).toHaveLength(1);
  });

  it.each([
    ['a card of a minute', 60_000],
    ['a card from the future of a clock that was set back', -1_000],
  ])('reads the tenant again instead of going by %s', async (_, age) => {
    const scene = createScene();
    const card = await readCard(scene);
    scene.clock.set(card.readAt + age);
    const step = createStep(scene);
    step.check(kim, card);
    await settle();
    expect(nameOf(step)).toBe('ready');
    expect(scene.directory.sent).toHaveLength(2);
  });

  it('does not go by the card of somebody else', async () => {
    const scene = createScene();
    const card = await readCard(scene);
    scene.directory.user = lee;
    const step = createStep(scene);
    step.check(lee, card);
    await settle();
    expect(scene.directory.sent).toHaveLength(2);
  });

  it.each([
    ['yourself', (directory: FakeDirectory) => (directory.parts.operator = {...kim})],
    ['guest', (directory: FakeDirectory) => (directory.user = {userType: 'Guest'})],
    ['guest', (directory: FakeDirectory) => (directory.user = {externalUserState: 'Accepted'})],
    [
      'federated',
      (directory: FakeDirectory) =>
        (directory.parts.organization = {
          value: [{displayName: 'C', verifiedDomains: [{name: 'Contoso.com', type: 'Federated'}]}],
        }),
    ],
    [
      'role-too-low',
      (directory: FakeDirectory) => {
        directory.parts.roles = directory.parts.operatorRoles;
        directory.parts.operatorRoles = {
          value: [{id: 'r2', roleTemplateId: directoryRoles.helpdeskAdministrator}],
        };
      },
    ],
  ] as const)('offers no reset: %s', async (reason, arrange) => {
    const scene = createScene();
    arrange(scene.directory);
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', reason});
  });

  it('leaves it to the tenant where the operator’s role may be limited to an administrative unit', async () => {
    const scene = createScene();
    scene.directory.parts.operatorRoles = {value: []};
    const step = await createReadyStep(scene);
    expect(step.state.get()).toMatchObject({
      precheck: expect.arrayContaining([
        {id: 'roles', outcome: 'could-not-check', reason: 'no-role-seen'},
      ]),
    });
  });

  it('offers a reset of a synced user, and says that writeback cannot be known', async () => {
    const scene = createScene();
    scene.directory.user = {onPremisesSyncEnabled: true};
    const step = await createReadyStep(scene);
    expect(step.state.get()).toMatchObject({
      precheck: expect.arrayContaining([
        {id: 'account-kind', outcome: 'warning', reason: 'synced'},
        {id: 'writeback', outcome: 'could-not-check', reason: 'writeback-unknown'},
      ]),
    });
  });

  it('offers no reset of a synced user where the cloud has no writeback', async () => {
    const scene = createScene({cloud: clouds.china});
    scene.directory.user = {onPremisesSyncEnabled: true};
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'synced-without-reset'});
  });

  it('says what could not be checked, and never that it is in order', async () => {
    const scene = createScene();
    Object.assign(scene.directory.parts, {
      operator: 503,
      operatorRoles: 403,
      roles: 403,
      organization: 429,
    });
    const step = await createReadyStep(scene);
    expect(step.state.get()).toMatchObject({
      precheck: [
        {id: 'not-yourself', outcome: 'could-not-check'},
        {id: 'account-kind', outcome: 'could-not-check'},
        {id: 'roles', outcome: 'could-not-check'},
        {id: 'writeback', outcome: 'passed'},
        {id: 'consent', outcome: 'could-not-check'},
      ],
    });
  });

  it('does without the roles where nobody consented to reading them', async () => {
    const directory = createFakeDirectory();
    const client: FakeDirectory['client'] = {
      send: async (request) =>
        request.scopes.includes('RoleManagement.Read.Directory')
          ? failure(createGraphProblem('consent-required', {scopes: request.scopes}))
          : directory.client.send(request),
    };
    const step = await createReadyStep(createScene({directory: {...directory, client}}));
    expect(step.state.get()).toMatchObject({
      precheck: expect.arrayContaining([
        {id: 'roles', outcome: 'could-not-check', reason: 'roles-not-read'},
      ]),
    });
  });

  it.each([
    ['display name', {displayName: 'Kim Fries'}],
    ['sign-in name', {userPrincipalName: 'kim@contoso.com'}],
  ])('offers no reset to somebody confirmed under another %s', async (_, difference) => {
    const scene = createScene();
    const card = await readCard(scene);
    for (const given of [card, null]) {
      const step = createStep(scene);
      step.check({...kim, ...difference}, given);
      await settle();
      expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'named-otherwise'});
      step.reset({userId: kim.id});
      await settle();
    }
    expect(scene.directory.writes()).toEqual([]);
  });

  it('asks for consent before anything is sent', async () => {
    const getToken: GetToken = async () => failure({code: 'consent-required'});
    const step = createStep(createScene({getToken}));
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'blocked',
      reason: 'consent-required',
      problem: {code: 'consent-required', scopes: ['UserAuthenticationMethod.ReadWrite.All']},
    });
  });

  it.each([
    ['not-found', 'user-deleted'],
    ['offline', 'could-not-read'],
    ['sign-in-required', 'consent-required'],
  ] as const)('tells of a tenant that cannot be read: %s', async (code, reason) => {
    const scene = createScene();
    scene.directory.readProblem = createGraphProblem(code);
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', reason, problem: {code}});
  });
});

it('forgets a check whose page is left before the tenant answers', async () => {
  const scene = createScene();
  const slow = createSlowClient(scene.directory.client);
  const step = createStep({...scene, directory: {...scene.directory, client: slow.client}});
  slow.isSlow = true;
  step.check(kim, null);
  await settle();
  step.dispose();
  slow.arrive();
  await settle();
  expect(nameOf(step)).toBe('checking');
  expect(scene.bugs).toEqual([]);
});

describe('a reset whose end nobody saw', () => {
  /** A page that finds such a reset, and asks for the sole right to read it to its end. */
  function createSceneWithReset(more: Partial<ResetRecord> = {}) {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const record: ResetRecord = {
      userId: kim.id,
      before: {readAt: scene.clock.now(), lastPasswordChangeDateTime: before},
      sentAt: scene.clock.now(),
      isSynced: false,
      operationLink: null,
      ...more,
    };
    const findOwn = () => createResetRecords(scene.storage, 'contoso').write(record);
    const findInAnotherTab = () => void (tabs.known = {record, end: null, endedAt: null});
    return {...scene, tabs, record, findOwn, findInAnotherTab};
  }

  it('is no hindrance once its tab has ended it, be it while the right is asked for', async () => {
    const scene = createSceneWithReset();
    const {tabs, record} = scene;
    scene.findInAnotherTab();
    tabs.isSlow = tabs.isTaken = true;
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(nameOf(step)).toBe('checking');
    tabs.known = {record, end: 'proven', endedAt: scene.clock.now()};
    tabs.answer();
    await settle();
    expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {end: 'proven'}});
    expect(scene.bugs).toEqual([]);
  });

  it.each([
    ['from another tab', 'findInAnotherTab'],
    ['from this tab', 'findOwn'],
  ] as const)('%s: a page that was left keeps no right, and reads nothing', async (_, find) => {
    for (const isTaken of [false, true]) {
      const scene = createSceneWithReset();
      scene[find]();
      scene.tabs.isSlow = true;
      const step = createStep(scene);
      step.check(kim, null);
      await settle();
      expect(scene.tabs.asked).toBe(1);
      step.dispose();
      scene.tabs.isTaken = isTaken;
      scene.tabs.answer();
      await settle();
      expect(scene.tabs.held).toBe(0);
      expect(scene.directory.sent).toEqual([]);
      expect(scene.bugs).toEqual([]);
    }
  });

  it('from another tab: a page that was left meanwhile does not read on when it has ended', async () => {
    const scene = createSceneWithReset();
    scene.findInAnotherTab();
    scene.tabs.isSlow = true;
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    step.dispose();
    scene.tabs.known = null;
    scene.tabs.answer();
    await settle();
    expect(scene.tabs.held).toBe(0);
    expect(scene.directory.sent).toEqual([]);
  });

  it('is left to whoever comes next where the operator turns to somebody else', async () => {
    const scene = createSceneWithReset();
    scene.findOwn();
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(nameOf(step)).toBe('recovering');
    expect(scene.tabs.held).toBe(1);
    step.check({...kim, id: 'u2'}, null);
    expect(scene.tabs.held).toBe(0);
    await settle();
    expect(scene.bugs).toEqual([]);
  });

  it.each([{}, {acceptedAt: Date.UTC(2026, 10, 22, 9)}])('keeps its times: %j', async (times) => {
    const scene = createSceneWithReset(times);
    scene.findOwn();
    const step = createStep(scene);
    step.check(kim, null);
    expect(step.state.get()).toMatchObject({name: 'recovering'});
    expect(step.state.get()).toHaveProperty('times', {sentAt: scene.record.sentAt, ...times});
  });

  it('makes no reading before it out of a card from the very moment of its end', async () => {
    const scene = createSceneWithReset();
    const dated = await readCard(scene);
    scene.tabs.known = {record: scene.record, end: 'proven', endedAt: dated.readAt};
    scene.directory.user = {lastPasswordChangeDateTime: after};
    const step = createStep(scene);
    step.check(kim, dated);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'ready',
      before: {lastPasswordChangeDateTime: after},
    });
  });

  it.each([0, 5_000])('is told from a later change by how long it took, %d ms on', async (age) => {
    const operationLink = 'https://graph.microsoft.com/v1.0/users/u1/authentication/operations/op1';
    const scene = createSceneWithReset({operationLink});
    scene.findOwn();
    await scene.clock.advance(age);
    const changed = new Date(Date.parse(after) + 600_000).toISOString();
    scene.directory.user = {lastPasswordChangeDateTime: changed};
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'superseded', changedAt: changed});
  });
});

describe('a reset that stays unproven when the next one is offered', () => {
  it('is known as such in all tabs, and told', async () => {
    const tabs = createFakeShared();
    const step = await leaveUnproven(createScene({shared: tabs.shared}), acceptedAnswer());
    const sentAt = tabs.known?.record.sentAt;
    step.check(kim, null);
    await settle();
    expect(tabs.known).toMatchObject({record: {sentAt}, end: 'unproven'});
    expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {sentAt, end: 'unproven'}});
  });

  it('is told as such where that cannot be written down', async () => {
    const tabs = createFakeShared();
    const shared = {...tabs.shared, end: () => {}};
    const step = await leaveUnproven(createScene({shared}), acceptedAnswer());
    const sentAt = tabs.known?.record.sentAt;
    step.check(kim, null);
    await settle();
    expect(tabs.known).toMatchObject({end: null});
    expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {sentAt, end: 'unproven'}});
  });

  it('is not told in the place of a later one from another tab', async () => {
    const tabs = createFakeShared();
    const scene = createScene({shared: tabs.shared});
    const step = await leaveUnproven(scene, acceptedAnswer());
    const sentAt = scene.clock.now();
    tabs.known = {record: {...tabs.known!.record, sentAt}, end: 'proven', endedAt: sentAt};
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'ready', otherReset: {sentAt, end: 'proven'}});
  });
});
