import {createMemoryStorage} from '../core/key-value-storage';
import {secureRandomBytes} from '../core/random';
import {failure, success} from '../core/result';
import {clouds} from '../graph/clouds';
import {createGraphClient} from '../graph/create-graph-client';
import {createPracticeTenant} from '../practice/create-practice-tenant';
import type {PracticeFault} from '../practice/practice-tenant';
import {createPracticeSignIn} from '../practice/sign-in/create-practice-sign-in';
import {practiceOperators} from '../practice/sign-in/practice-operators';
import {createConfirmUserStep} from '../steps/confirm-user/create-confirm-user-step';
import {createFindUserStep} from '../steps/find-user/create-find-user-step';
import {createResetPasswordStep} from '../steps/reset-password/create-reset-password-step';
import {createTestClock, settle} from './fakes/create-test-clock';

/** The steps of the runbook over the real client and the practice tenant: nothing is faked but time. */
function createRunbook({role = 'globalAdministrator' as string | null} = {}) {
  const clock = createTestClock();
  const means = {storage: createMemoryStorage(), clock, randomBytes: secureRandomBytes};
  const tenant = createPracticeTenant({...means, latencyMilliseconds: 0});
  const signIn = createPracticeSignIn(means);
  const operator = practiceOperators.find((each) => each.role === role);
  if (!operator) throw new Error(`nobody in the practice tenant is ${role}`);
  const sent: string[] = [];
  let isSignedIn = true;
  const getToken = async (scopes: readonly string[]) =>
    isSignedIn
      ? success(signIn.issueAccessToken(operator.id, scopes))
      : failure({code: 'sign-in-required'} as const);
  const client = createGraphClient({
    endpoint: clouds.global.graph,
    fetch(request) {
      const {pathname} = new URL(request.url);
      sent.push(
        `${request.method} ${pathname
          .split('/')
          .filter((part) => !/\d/.test(part))
          .at(-1)}`,
      );
      return tenant.fetch(request);
    },
    getToken,
    clock,
  });
  const storage = createMemoryStorage();
  const createReset = () =>
    createResetPasswordStep({
      client,
      clock,
      storage,
      tenantKey: 'practice',
      cloud: clouds.global,
      randomBytes: secureRandomBytes,
      getToken,
    });

  /** Lets time pass until the condition holds, or for so long. */
  async function until(holds: () => boolean, milliseconds = 700_000) {
    for (let passed = 0; passed < milliseconds && !holds(); passed += 500) {
      for (let turn = 0; turn < 5; turn += 1) await settle();
      if (!holds()) await clock.advance(500);
    }
    for (let turn = 0; turn < 5; turn += 1) await settle();
  }

  return {
    tenant,
    clock,
    sent,
    client,
    until,
    createReset,
    reset: createReset(),
    find: createFindUserStep({client, clock}),
    confirm: createConfirmUserStep({client, clock}),
    signOut: () => void (isSignedIn = false),
  };
}

type Runbook = ReturnType<typeof createRunbook>;

async function findUser({find, until}: Runbook, name: string) {
  find.search(name);
  await until(() => find.state.get().status === 'ready');
  const user = find.state.get().users.find(({displayName}) => displayName === name);
  if (!user) throw new Error(`${name} is not in the list`);
  return user;
}

async function prepare(runbook: Runbook, name = 'Milan Rietveld') {
  const user = await findUser(runbook, name);
  runbook.confirm.read(user, {includeRoles: true});
  await runbook.until(() => runbook.confirm.state.get().name !== 'checking');
  const card = runbook.confirm.state.get();
  if (card.name !== 'ready') throw new Error(`the card is ${card.name}`);
  runbook.reset.check(user, {card: card.card, readAt: card.readAt});
  await runbook.until(() => runbook.reset.state.get().name !== 'checking');
  return {user, card};
}

const resets = ({sent}: Runbook) => sent.filter((each) => each === 'POST resetPassword').length;
const ended = ({reset}: Runbook) => ['done', 'failed', 'unproven'].includes(reset.state.get().name);

async function resetMilan(runbook: Runbook) {
  const {user} = await prepare(runbook);
  expect(runbook.reset.state.get().name).toBe('ready');
  runbook.reset.reset({userId: user.id});
  await runbook.until(() => ended(runbook));
  return runbook.reset.state.get();
}

it('resets the password of a compromised user and proves it, with few requests', async () => {
  const runbook = createRunbook();
  expect(await resetMilan(runbook)).toMatchObject({
    name: 'done',
    evidence: {before: '2024-11-04T08:12:31Z', after: expect.stringContaining('2026-11-22')},
  });
  expect(runbook.sent.filter((each) => !/operations/.test(each)).slice(0, 3)).toEqual([
    'GET users',
    'POST $batch',
    'POST resetPassword',
  ]);
  expect(runbook.reset.secret.state.get().name).toBe('held');
});

it.each([
  ['userAdministrator', 'Milan Rietveld', 'ready'],
  ['helpdeskAdministrator', 'Milan Rietveld', 'ready'],
  ['passwordAdministrator', 'Milan Rietveld', 'ready'],
  ['helpdeskAdministrator', 'Gloria Adewale', 'blocked'],
])('%s is offered a reset of %s: %s', async (role, name, state) => {
  const runbook = createRunbook({role});
  await prepare(runbook, name);
  expect(runbook.reset.state.get().name).toBe(state);
});

it('lets the tenant itself refuse an operator without a role that shows', async () => {
  expect(await resetMilan(createRunbook({role: null}))).toMatchObject({
    name: 'failed',
    reason: 'refused',
    problem: {status: 403, graphCode: 'Authorization_RequestDenied', mayHaveTakenEffect: false},
  });
});

it.each(['Daan Visserman', '\u041Elga Petrenko'])('warns of the mix-up with %s', async (name) => {
  const {card} = await prepare(createRunbook(), name);
  expect(card.warnings.map(({code}) => code)).toEqual(
    expect.arrayContaining([name.startsWith('Daan') ? 'same-name' : 'look-alike-name']),
  );
});

it.each<[PracticeFault, string]>([
  ['throttled', 'failed'],
  // A 503 does not say whether the reset was carried out, and nothing can be read.
  ['unavailable', 'unproven'],
  ['slow-writeback', 'done'],
  ['password-refused', 'failed'],
  ['connection-lost-after-sending', 'done'],
])('ends truly, and sends once, where this goes wrong: %s', async (fault, end) => {
  const runbook = createRunbook();
  const {user} = await prepare(runbook);
  runbook.tenant.setFault(fault, true);
  runbook.reset.reset({userId: user.id});
  await runbook.until(() => ended(runbook));
  expect([runbook.reset.state.get().name, resets(runbook)]).toEqual([end, 1]);
});

it('says that a synced user’s reset failed where nothing is written back', async () => {
  const runbook = createRunbook();
  const {user} = await prepare(runbook, 'Annelies Terpstra');
  runbook.tenant.setFault('synced-without-writeback', true);
  runbook.reset.reset({userId: user.id});
  await runbook.until(() => ended(runbook));
  expect(runbook.reset.state.get()).toMatchObject({name: 'failed', reason: 'operation-failed'});
});

it('finds out after a reload in mid-flight, and sends nothing again', async () => {
  const runbook = createRunbook();
  const {user} = await prepare(runbook);
  runbook.reset.reset({userId: user.id});
  await runbook.until(() => resets(runbook) === 1);
  runbook.reset.dispose();
  const reloaded = runbook.createReset();
  reloaded.check(user, null);
  expect(reloaded.state.get().name).toBe('recovering');
  await runbook.until(() => reloaded.state.get().name === 'done');
  expect([reloaded.state.get().name, resets(runbook)]).toEqual(['done', 1]);
});

it('stays unproven, and never green, where the operator was signed out in mid-flight', async () => {
  const runbook = createRunbook();
  const {user} = await prepare(runbook);
  runbook.reset.reset({userId: user.id});
  await runbook.until(() => runbook.reset.state.get().name === 'accepted');
  runbook.signOut();
  await runbook.until(() => ended(runbook));
  expect(runbook.reset.state.get()).toMatchObject({name: 'unproven', reason: 'read-failed'});
});
