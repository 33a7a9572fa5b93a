import {createGraphProblem} from '../../graph/create-graph-problem';
import {createFakeDirectory, type FakeDirectory} from '../__fixtures__/create-fake-directory';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {createConfirmUserStep} from './create-confirm-user-step';
import type {UserWarning} from './user-warning';

const kim = {id: 'u1', displayName: 'Kim Vries'};

async function readCard(arrange: (directory: FakeDirectory) => void = () => undefined) {
  const directory = createFakeDirectory();
  const clock = createTestClock();
  arrange(directory);
  const step = createConfirmUserStep({client: directory.client, clock});
  step.read(kim, {includeRoles: true});
  expect(step.state.get().name).toBe('checking');
  await settle();
  return {directory, clock, step, state: step.state.get()};
}

const codes = (warnings: readonly UserWarning[]) => warnings.map(({code}) => code);
const other = (id: string, displayName: string) => ({
  id,
  displayName,
  userPrincipalName: `${id}@contoso.com`,
});

it('has nothing to warn of for an ordinary user, in one request', async () => {
  const {state, directory, clock} = await readCard();
  expect(state).toMatchObject({
    name: 'ready',
    readAt: clock.now(),
    warnings: [],
    lookAlikes: {ok: true, value: {people: [], isComplete: true}},
  });
  expect(directory.sent).toHaveLength(1);
});

it.each<[string, (directory: FakeDirectory) => void, readonly UserWarning['code'][]]>([
  ['the operator', ({parts}) => (parts.operator = {...kim, userPrincipalName: 'k'}), ['yourself']],
  [
    'an operator who could not be read',
    ({parts}) => (parts.operator = 503),
    ['operator-not-checked'],
  ],
  ['a guest', (directory) => (directory.user = {userType: 'Guest'}), ['guest']],
  ['a synced user', (directory) => (directory.user = {onPremisesSyncEnabled: true}), ['synced']],
  ['a user once synced', (directory) => (directory.user = {onPremisesSyncEnabled: false}), []],
  ['a blocked user', (directory) => (directory.user = {accountEnabled: false}), ['blocked']],
  [
    'a domain that could not be read',
    ({parts}) => (parts.organization = 403),
    ['domains-not-checked'],
  ],
  [
    'a domain that is not among the tenant’s',
    (directory) => (directory.user = {userPrincipalName: 'kim@elsewhere.example'}),
    ['domains-not-checked'],
  ],
  [
    'a role beyond reach',
    ({parts}) => {
      parts.roles = parts.operatorRoles;
      parts.operatorRoles = {
        value: [{id: 'r', roleTemplateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8'}],
      };
    },
    ['beyond-your-role'],
  ],
  [
    'roles that Graph names no more of than the id',
    ({parts}) => (parts.operatorRoles = {value: [{id: 'r'}]}),
    ['roles-not-checked'],
  ],
  [
    'an operator who holds no role that may reset',
    ({parts}) => (parts.operatorRoles = {value: []}),
    ['no-role-seen'],
  ],
  ['names that could not be read', ({parts}) => (parts.sameName = 429), ['names-not-checked']],
  [
    'more namesakes than one page',
    ({parts}) => (parts.sameName = {value: [], '@odata.nextLink': 'https://graph.microsoft.com/x'}),
    ['names-not-checked'],
  ],
  [
    'a sign-in name with a hidden character',
    (directory) => (directory.user = {userPrincipalName: 'kim\u200b@contoso.com'}),
    ['unusual-characters'],
  ],
])('warns of %s', async (_, arrange, expected) => {
  const {state} = await readCard(arrange);
  if (state.name !== 'ready') throw new Error(`not ready but ${state.name}`);
  expect(codes(state.warnings)).toEqual(expected);
});

it('names the federated domain', async () => {
  const {state} = await readCard(({parts}) => {
    parts.organization = {
      value: [{displayName: 'C', verifiedDomains: [{name: 'contoso.com', type: 'Federated'}]}],
    };
  });
  expect(state).toMatchObject({warnings: [{code: 'federated', domain: 'contoso.com'}]});
});

it('lists the people whose name is or looks the same, and nobody else', async () => {
  const {state} = await readCard(({parts}) => {
    parts.sameName = {value: [other('u2', 'kim vries'), other('u1', 'Kim Vries')]};
    parts.similarName = {value: [other('u3', 'Kіm Vriеs'), other('u4', 'Kim de Vries')]};
  });
  expect(state).toMatchObject({
    warnings: [
      {code: 'same-name', count: 1},
      {code: 'look-alike-name', count: 1},
    ],
    lookAlikes: {
      value: {
        people: [
          {user: {id: 'u2'}, kind: 'same-name'},
          {user: {id: 'u3'}, kind: 'look-alike-name'},
        ],
      },
    },
  });
});

it('looks for namesakes of the new name where the user was renamed meanwhile', async () => {
  const {directory} = await readCard((each) => (each.user = {displayName: 'Kim Smit'}));
  expect(directory.sent).toHaveLength(2);
  expect(JSON.stringify(directory.sent[1]?.body)).toContain('Smit');
});

it('says why the user could not be read', async () => {
  const {state} = await readCard((each) => (each.readProblem = createGraphProblem('not-found')));
  expect(state).toMatchObject({name: 'failed', problem: {code: 'not-found'}});
});

it('shows the user asked for last, and nothing once disposed', async () => {
  const directory = createFakeDirectory();
  const step = createConfirmUserStep({client: directory.client, clock: createTestClock()});
  expect(step.state.get()).toEqual({name: 'idle'});
  step.read(kim, {includeRoles: false});
  directory.user = {id: 'u2'};
  step.read({id: 'u2', displayName: 'Kim Vries'}, {includeRoles: false});
  await settle();
  expect(step.state.get()).toMatchObject({name: 'ready', card: {user: {id: 'u2'}}});
  expect(directory.sent[0]?.signal?.aborted).toBe(true);
  step.read(kim, {includeRoles: false});
  step.dispose();
  await settle();
  step.read(kim, {includeRoles: false});
  await settle();
  step.forget();
  expect(step.state.get().name).toBe('checking');
  expect(directory.sent).toHaveLength(3);
});

it('puts the card away when told to, and an answer under way with it', async () => {
  const {step} = await readCard();
  step.forget();
  expect(step.state.get()).toEqual({name: 'idle'});
  step.read(kim, {includeRoles: true});
  step.forget();
  await settle();
  expect(step.state.get()).toEqual({name: 'idle'});
});
