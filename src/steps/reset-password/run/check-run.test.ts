import {failure} from '../../../core/result';
import {clouds} from '../../../graph/clouds';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {directoryRoles} from '../../../graph/directory-roles';
import type {GetToken} from '../../../graph/graph-client';
import {settle} from '../../../testing/fakes/create-test-clock';
import {
  before,
  createFakeDirectory,
  type FakeDirectory,
} from '../../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  readCard,
} from '../../__fixtures__/create-reset-scene';
import {kim} from '../../__fixtures__/open-ready-tab';

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
    ['an old card', 61_000],
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
