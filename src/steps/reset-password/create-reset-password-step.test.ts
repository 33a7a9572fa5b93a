import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import {failure} from '../../core/result';
import {clouds, type Cloud} from '../../graph/clouds';
import {directoryRoles} from '../../graph/directory-roles';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GetToken} from '../../graph/graph-client';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {readUserCard} from '../../graph/read-user-card';
import {
  acceptedAnswer,
  after,
  answerOf,
  before,
  createFakeDirectory,
  type Answer,
  type FakeDirectory,
} from '../__fixtures__/create-fake-directory';
import {createTestClock, settle, type TestClock} from '../../testing/fakes/create-test-clock';
import {createResetPasswordStep} from './create-reset-password-step';
import type {ResetPasswordState} from './reset-password-state';

const kim = {id: 'u1', displayName: 'Kim Vries', userPrincipalName: 'kim.vries@contoso.com'};
const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};
const minute = 60_000;

const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

interface Scene {
  readonly directory: FakeDirectory;
  readonly clock: TestClock;
  readonly storage: KeyValueStorage;
  readonly cloud: Cloud;
  readonly getToken?: GetToken;
  /** The bugs that were reported. */
  readonly bugs: unknown[];
}

const createScene = (parts: Partial<Scene> = {}): Scene => ({
  directory: createFakeDirectory(),
  clock: createTestClock(),
  storage: createMemoryStorage(),
  cloud: clouds.global,
  bugs: [],
  ...parts,
});

function createStep({directory, clock, storage, cloud, getToken, bugs}: Scene) {
  let seed = 0;
  return createResetPasswordStep({
    client: directory.client,
    clock,
    storage,
    tenantKey: 'contoso',
    cloud,
    randomBytes: (count) => new Uint8Array(count).map(() => (seed = (seed * 73 + 41) % 256)),
    reportBug: (bug) => bugs.push(bug),
    ...(getToken ? {getToken} : {}),
  });
}

async function readCard({directory, clock}: Scene) {
  const card = await readUserCard(directory.client, {
    userId: kim.id,
    displayName: kim.displayName,
    includeRoles: true,
  });
  if (!card.ok) throw new Error('the card is part of the scene');
  return {card: card.value, readAt: clock.now()};
}

async function createReadyStep(scene: Scene) {
  const step = createStep(scene);
  step.check(kim, null);
  await settle();
  expect(step.state.get().name).toBe('ready');
  return step;
}

/** The tenant shows the effect as soon as it is asked for the reset. */
const takesEffect = (directory: FakeDirectory, answer: Answer = acceptedAnswer()) => {
  directory.write = () => {
    directory.user = {...directory.user, lastPasswordChangeDateTime: after};
    return answer;
  };
};

const nameOf = (step: {readonly state: {get(): ResetPasswordState}}) => step.state.get().name;

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
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'not-sent'});
    expect(scene.directory.writes()).toEqual([]);
    expect(step.secret.state.get().name).toBe('empty');
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
    scene.directory.operationProblem = null;
    step.retryVerify();
    await scene.clock.advance(10_000);
    expect(nameOf(step)).toBe('verifying');
    scene.directory.operation = {status: 'failed', statusDetail: 'TooShort'};
    await scene.clock.advance(20_000);
    expect(step.state.get()).toMatchObject({name: 'failed', statusDetail: 'TooShort'});
  });
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

describe('a bug that throws', () => {
  const bug = new TypeError('x is not a function');

  it.each([
    ['sent', (scene: Scene) => (scene.directory.write = () => Promise.reject(bug))],
    [
      'followed',
      ({directory}: Scene) =>
        Object.defineProperty(directory, 'operation', {
          configurable: true,
          get: () => {
            throw bug;
          },
        }),
    ],
    [
      'proven',
      ({directory}: Scene) => {
        directory.write = () => {
          Object.defineProperty(directory, 'user', {
            configurable: true,
            get: () => {
              throw bug;
            },
          });
          return acceptedAnswer();
        };
      },
    ],
  ] as const)('while the reset is %s leaves a way out, and is reported', async (_, arrange) => {
    const scene = createScene();
    const {directory} = scene;
    const step = await createReadyStep(scene);
    arrange(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(3_000);
    expect(step.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'read-failed',
      problem: null,
    });
    expect(scene.bugs).toEqual([bug]);

    Object.defineProperties(directory, {
      operation: {value: {status: 'succeeded', createdDateTime: after}},
      user: {value: {lastPasswordChangeDateTime: after}},
    });
    step.retryVerify();
    await scene.clock.advance(3_000);
    expect(nameOf(step)).toBe('done');
    expect(directory.writes()).toHaveLength(1);
  });

  it('is reported without the password', async () => {
    const scene = createScene();
    scene.directory.write = ({body}) => Promise.reject(new TypeError(JSON.stringify(body)));
    const step = await createReadyStep(scene);
    const password = 'Correct "horse" 9';
    step.reset({userId: kim.id, password});
    await settle();
    expect(nameOf(step)).toBe('unproven');
    const [reported] = scene.bugs as Error[];
    expect(reported).toBeInstanceOf(Error);
    expect(`${reported?.message} ${reported?.stack} ${reported?.cause}`).not.toContain('horse');
  });

  it('before anything is sent leads back to the check, and says that nothing was', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    await scene.clock.advance(2 * minute);
    Object.defineProperty(scene.directory, 'readProblem', {
      get: () => {
        throw bug;
      },
    });
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'not-sent'});
    expect(scene.directory.writes()).toEqual([]);
    expect(scene.bugs).toEqual([bug]);
  });

  it('in the check is no clean bill, and can be tried again', async () => {
    const scene = createScene({getToken: () => Promise.reject(bug)});
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({name: 'blocked', reason: 'could-not-read'});
    expect(scene.bugs).toEqual([bug]);
  });
});

describe('a reload', () => {
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
