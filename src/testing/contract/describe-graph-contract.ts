import type {Result} from '../../core/result';
import {createGraphClient} from '../../graph/create-graph-client';
import type {GraphClient} from '../../graph/graph-client';
import {listUsers} from '../../graph/list-users';
import {readPasswordEvidence} from '../../graph/read-password-evidence';
import {readResetOperation} from '../../graph/read-reset-operation';
import {readUserCard} from '../../graph/read-user-card';
import {resetPassword} from '../../graph/reset-password';
import {setPasswordProfile} from '../../graph/set-password-profile';
import type {UserCard} from '../../graph/user-card';
import type {ContractCase, ContractConnection, ContractSubject} from './contract-subject';
import {contractCases} from './contract-subject';
import type {RecordedExchange} from './exchange-record';
import {recordExchanges} from './exchange-record';
import {findUnknownProperties} from './published-properties';

const newPassword = 'Cuyo5459!aRunbook';
const weakPassword = 'short';

/** What one case has in hand. */
interface Stage {
  readonly client: GraphClient;
  readonly connection: ContractConnection;
  readonly record: readonly RecordedExchange[];
  /** The claims of each token that was asked for. */
  readonly claims: readonly (string | undefined)[];
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Finds the one exchange with this method and path template. */
function exchangeOf({record}: Stage, method: string, path: string): RecordedExchange {
  const found = record.find((each) => each.method === method && each.path === path);
  if (found !== undefined) return found;
  const sent = record.map((each) => `${each.method} ${each.path}`).join(', ');
  throw new Error(`no ${method} ${path} among ${sent}`);
}

const text = expect.any(String) as unknown;
const isEventual = ({requestHeaders}: RecordedExchange) =>
  requestHeaders.get('ConsistencyLevel') === 'eventual';

async function readCard({client, connection: {target}}: Stage): Promise<UserCard> {
  const {id: userId, displayName} = target;
  return valueOf(await readUserCard(client, {userId, displayName, includeRoles: true}));
}

async function acceptReset({client, connection: {target}}: Stage): Promise<string> {
  const {operationLink} = valueOf(await resetPassword(client, {userId: target.id, newPassword}));
  if (operationLink === null) throw new Error('the reset was accepted without a Location');
  return operationLink;
}

async function followToEnd(stage: Stage, operationLink: string): Promise<string> {
  const {client, connection} = stage;
  for (let look = 0; look < 30; look++) {
    const operation = valueOf(await readResetOperation(client, {operationLink}));
    if (operation.status === 'succeeded' || operation.status === 'failed') return operation.status;
    await connection.clock.wait(operation.retryAfterMilliseconds ?? 2_000);
  }
  throw new Error('the operation did not end within 30 looks');
}

async function readDate({client, connection: {target}}: Stage): Promise<string | null> {
  const evidence = valueOf(await readPasswordEvidence(client, {userId: target.id}));
  return evidence.lastPasswordChangeDateTime;
}

const operationPath = '/users/{id}/authentication/operations/{id}';
const resetPath = '/users/{id}/authentication/methods/{id}/resetpassword';

const checks: Readonly<Record<ContractCase, (stage: Stage) => Promise<void>>> = {
  async 'lists members'(stage) {
    const page = valueOf(await listUsers(stage.client, {search: ''}));
    const list = exchangeOf(stage, 'GET', '/users');
    expect(list.status).toBe(200);
    expect(isEventual(list)).toBe(true);
    expect(page.users.length).toBeGreaterThan(0);
    expect(page.users[0]).toMatchObject({id: text, userPrincipalName: text, displayName: text});
  },

  async 'pages through members'(stage) {
    const first = valueOf(await listUsers(stage.client, {search: '', pageSize: 2}));
    expect(first.users).toHaveLength(2);
    expect(first.count).toBeGreaterThan(2);
    if (first.nextLink === null) throw new Error('no link to the second page');
    const second = valueOf(await listUsers(stage.client, {search: '', nextLink: first.nextLink}));
    expect(second.users.length).toBeGreaterThan(0);
    expect(second.count).toBeNull();
    const ids = [...first.users, ...second.users].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },

  async 'finds members by text with signs in it'(stage) {
    const search = `R&D "quoted" #1 O'Neil \\ 50% +é`;
    valueOf(await listUsers(stage.client, {search}));
    const list = exchangeOf(stage, 'GET', '/users');
    expect(list.status).toBe(200);
    expect(list.query.$search).toContain(
      String.raw`displayName:R&D \"quoted\" #1 O'Neil \\ 50% +é`,
    );
  },

  async 'refuses a search without its header'(stage) {
    const outcome = await stage.client.send({
      method: 'GET',
      path: '/users',
      query: {$search: '"displayName:a"'},
      scopes: ['User.Read.All'],
    });
    expect(outcome).toMatchObject({
      ok: false,
      problem: {code: 'bad-request', status: 400, graphCode: 'Request_UnsupportedQuery'},
    });
  },

  async 'refuses a count without its header'(stage) {
    const outcome = await stage.client.send({
      method: 'GET',
      path: '/users/$count',
      scopes: ['User.Read.All'],
    });
    expect(outcome).toMatchObject({
      ok: false,
      problem: {code: 'bad-request', status: 400, graphCode: 'Request_BadRequest'},
    });
  },

  async 'reads the user of the card'(stage) {
    const {user} = await readCard(stage);
    expect(user).toMatchObject({
      id: stage.connection.target.id,
      displayName: stage.connection.target.displayName,
      userPrincipalName: text,
    });
    expect(exchangeOf(stage, 'GET', '/users/{id}').status).toBe(200);
  },

  async 'reads directory roles'(stage) {
    const {roles, operatorRoles} = await readCard(stage);
    const held = [...valueOf(roles), ...valueOf(operatorRoles)];
    expect(held.length).toBeGreaterThan(0);
    expect(held[0]).toMatchObject({displayName: text, templateId: text});
    const read = exchangeOf(
      stage,
      'GET',
      '/users/{id}/transitivememberof/microsoft.graph.directoryrole',
    );
    expect(read.status).toBe(200);
    expect(isEventual(read)).toBe(true);
  },

  async 'reads the operator'(stage) {
    const {operator} = await readCard(stage);
    expect(valueOf(operator)).toMatchObject({id: text, userPrincipalName: text});
    expect(exchangeOf(stage, 'GET', '/me').status).toBe(200);
  },

  async 'reads the organization'(stage) {
    const {organization} = await readCard(stage);
    const {verifiedDomains} = valueOf(organization);
    expect(verifiedDomains[0]).toMatchObject({name: text, type: text});
    expect(exchangeOf(stage, 'GET', '/organization').status).toBe(200);
  },

  async 'finds people with a similar name'(stage) {
    const {sameName} = await readCard(stage);
    const ids = valueOf(sameName).users.map(({id}) => id);
    expect(ids).not.toContain(stage.connection.target.id);
    const search = exchangeOf(stage, 'GET', '/users');
    expect(search.status).toBe(200);
    expect(isEventual(search)).toBe(true);
  },

  async 'reads the password evidence'(stage) {
    const {id: userId} = stage.connection.target;
    const evidence = valueOf(await readPasswordEvidence(stage.client, {userId}));
    expect(evidence.id).toBe(userId);
    expect(exchangeOf(stage, 'GET', '/users/{id}').status).toBe(200);
  },

  async 'accepts a reset'(stage) {
    const link = await acceptReset(stage);
    expect(new URL(link).origin).toBe(stage.connection.endpoint);
    const reset = exchangeOf(stage, 'POST', resetPath);
    expect(reset.status).toBe(202);
    expect(reset.requestBody).toEqual({newPassword});
    expect(reset.answerBody).toBeUndefined();
  },

  async 'shows an operation under way'(stage) {
    const operationLink = await acceptReset(stage);
    const operation = valueOf(await readResetOperation(stage.client, {operationLink}));
    expect(['notStarted', 'running']).toContain(operation.status);
    expect(exchangeOf(stage, 'GET', operationPath).status).toBe(200);
  },

  async 'ends an operation'(stage) {
    expect(await followToEnd(stage, await acceptReset(stage))).toBe('succeeded');
    expect([200, 202]).toContain(exchangeOf(stage, 'GET', operationPath).status);
  },

  async 'moves the date of the password'(stage) {
    const before = await readDate(stage);
    await followToEnd(stage, await acceptReset(stage));
    for (let look = 0; look < 30 && (await readDate(stage)) === before; look++) {
      await stage.connection.clock.wait(2_000);
    }
    const after = await readDate(stage);
    expect(Date.parse(after ?? '')).toBeGreaterThan(before === null ? 0 : Date.parse(before));
  },

  async 'sets a password profile'(stage) {
    const {id: userId} = stage.connection.target;
    valueOf(await setPasswordProfile(stage.client, {userId, newPassword}));
    const patch = exchangeOf(stage, 'PATCH', '/users/{id}');
    expect(patch.status).toBe(204);
    expect(findUnknownProperties('User', patch.requestBody)).toEqual([]);
  },

  async 'refuses a weak password'(stage) {
    const {id: userId} = stage.connection.target;
    const outcome = await setPasswordProfile(stage.client, {userId, newPassword: weakPassword});
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        code: 'bad-request',
        graphCode: 'Request_BadRequest',
        graphMessage:
          'The specified password does not comply with password complexity requirements. Please provide a different password.',
      },
    });
  },

  async 'refuses the password profile of a synced user'(stage) {
    const {id: userId} = stage.connection.target;
    expect(await setPasswordProfile(stage.client, {userId, newPassword})).toMatchObject({
      ok: false,
      problem: {code: 'bad-request', graphCode: 'Request_BadRequest', mayHaveTakenEffect: false},
    });
  },

  async 'refuses what is beyond a role'(stage) {
    const {id: userId} = stage.connection.target;
    expect(await resetPassword(stage.client, {userId, newPassword})).toMatchObject({
      ok: false,
      problem: {
        code: 'forbidden',
        status: 403,
        graphCode: 'Authorization_RequestDenied',
        graphMessage: 'Insufficient privileges to complete the operation.',
        mayHaveTakenEffect: false,
      },
    });
  },

  async 'throttles with Retry-After'(stage) {
    await listUsers(stage.client, {search: ''});
    const [first] = stage.record;
    expect(first).toMatchObject({status: 429, answerBody: {error: {code: 'TooManyRequests'}}});
    expect(Number(first?.answerHeaders.get('Retry-After'))).toBeGreaterThan(0);
  },

  async 'challenges for claims'(stage) {
    await stage.client.send({method: 'GET', path: '/me', scopes: ['User.Read.All']});
    expect(stage.record[0]?.status).toBe(401);
    const [, answered] = stage.claims;
    expect(JSON.parse(answered ?? 'null')).toMatchObject({access_token: expect.any(Object)});
  },
};

/** The published type behind each path; a path that is not here is not one of ours. */
const typesByPath: Readonly<Record<string, string>> = {
  '/users': 'User',
  '/users/{id}': 'User',
  '/me': 'User',
  '/organization': 'Organization',
  '/users/{id}/transitivememberof/microsoft.graph.directoryrole': 'DirectoryRole',
  '/me/transitivememberof/microsoft.graph.directoryrole': 'DirectoryRole',
  [operationPath]: 'LongRunningOperation',
};

/** Every property of an answer must be one that Graph publishes. */
function expectPublishedProperties({path, status, answerBody}: RecordedExchange): void {
  const typeName = typesByPath[path];
  if (typeName === undefined || status >= 300) return;
  const isCollection =
    typeof answerBody === 'object' && answerBody !== null && 'value' in answerBody;
  const entities = isCollection ? answerBody.value : answerBody;
  expect(findUnknownProperties(typeName, entities)).toEqual([]);
}

async function runCase(contractCase: ContractCase, subject: ContractSubject): Promise<void> {
  const connection = await subject.connect(contractCase);
  const record: RecordedExchange[] = [];
  const claims: (string | undefined)[] = [];
  const scopes = new Set<string>();
  const client = createGraphClient({
    endpoint: connection.endpoint,
    fetch: recordExchanges(connection.send, record),
    clock: connection.clock,
    getToken: (wanted, options) => {
      claims.push(options.claims);
      wanted.forEach((scope) => scopes.add(scope));
      return connection.getToken(wanted, options);
    },
  });
  await checks[contractCase]({client, connection, record, claims});
  for (const exchange of record) {
    expectPublishedProperties(exchange);
    subject.inspect?.(exchange, Array.from(scopes));
  }
}

/**
 * Holds a Graph to what the runbook's own operations need of it. The same cases run over every
 * subject; a case that a subject skips is shown with its reason.
 */
export function describeGraphContract(subject: ContractSubject): void {
  describe(`the Graph contract, over ${subject.name}`, () => {
    for (const contractCase of contractCases) {
      const reason = subject.skips[contractCase];
      if (reason === undefined) test(contractCase, () => runCase(contractCase, subject));
      else test.skip(`${contractCase} (skipped: ${reason})`, () => undefined);
    }
  });
}
