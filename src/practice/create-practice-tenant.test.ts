import fc from 'fast-check';
import type {Clock} from '../core/clock';
import {createMemoryStorage} from '../core/key-value-storage';
import {secureRandomBytes} from '../core/random';
import {createPracticeTenant} from './create-practice-tenant';
import {cast, compromisedUserName} from './people/cast';
import {createDirectory} from './people/directory';
import {foldText} from './people/fold-text';
import {matchesPerson} from './people/people-query';
import {practiceFaults, practiceTenantSizes} from './practice-tenant';
import {createPracticeSignIn} from './sign-in/create-practice-sign-in';
import {practiceStateKey} from './state/practice-store';

const root = 'https://graph.microsoft.com/v1.0';
const eventual = {ConsistencyLevel: 'eventual'};
const password = 'Rv7#kwTz-mJ4qGhs';
const allScopes = [
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'UserAuthenticationMethod.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
];

interface Json {
  readonly [property: string]: unknown;
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

function personNamed(name: string) {
  return cast.find((person) => person.displayName === name)!;
}

const compromised = cast.find(({mail}) => mail?.startsWith(compromisedUserName))!;
const gloria = personNamed('Gloria Adewale');
const pleun = personNamed('Pleun Vermaat');

function createBench({operatorId = gloria.id, scopes = allScopes as readonly string[]} = {}) {
  let now = Date.UTC(2026, 10, 22, 9);
  const clock: Clock = {now: () => now, wait: () => Promise.resolve()};
  const storage = createMemoryStorage();
  const parts = {storage, clock, randomBytes: secureRandomBytes, latencyMilliseconds: 0};
  const tenant = createPracticeTenant(parts);
  const signIn = createPracticeSignIn(parts);
  const token = signIn.issueAccessToken(operatorId, scopes);

  async function send(
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
      bearer = token,
    }: {method?: string; headers?: Record<string, string>; body?: unknown; bearer?: string} = {},
  ) {
    const response = await tenant.fetch(
      new Request(path.startsWith('https') ? path : root + path, {
        method,
        headers: {
          Authorization: `Bearer ${bearer}`,
          'Content-Type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    let json = {} as Json;
    try {
      json = JSON.parse(text) as Json;
    } catch {
      // Empty and plain-text answers are looked at through `text`.
    }
    return {status: response.status, headers: response.headers, text, json};
  }

  const reset = (id: string, newPassword = password) =>
    send(`/users/${id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`, {
      method: 'POST',
      body: {newPassword},
    });

  return {
    tenant,
    signIn,
    storage,
    parts,
    token,
    send,
    reset,
    passMilliseconds: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
  };
}

async function readDate(bench: ReturnType<typeof createBench>, id: string) {
  const {json} = await bench.send(`/users/${id}?$select=id,lastPasswordChangeDateTime`);
  return json.lastPasswordChangeDateTime as string | null;
}

beforeEach(() => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('The network was touched'));
});
afterEach(() => {
  expect(globalThis.fetch).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

describe('listing people', () => {
  test('pages by nextLink show each person once, whatever the sizes', async () => {
    const bench = createBench();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(5 as const, 100 as const, 2_500 as const),
        fc.integer({min: 1, max: 999}),
        async (size, top) => {
          bench.tenant.setSize(size);
          const ids: string[] = [];
          let next: string | undefined = `/users?$select=id&$top=${Math.max(top, size / 50)}`;
          while (next) {
            const {status, json}: {status: number; json: Json} = await bench.send(next);
            expect(status).toBe(200);
            ids.push(...json.value.map(({id}) => id as string));
            next = json['@odata.nextLink'] as string | undefined;
          }
          expect(ids).toHaveLength(size);
          expect(new Set(ids).size).toBe(size);
        },
      ),
      {numRuns: 15},
    );
  });

  test('a search gives the people whose names and addresses begin so, and counts them', async () => {
    const bench = createBench();
    const everyone = createDirectory(100, 2026)
      .select({kind: 'everyone'}, {property: 'displayName', isDescending: false})
      .slice(0, 100);
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{1,3}$/), async (text) => {
        const search = `"displayName:${text}" OR "mail:${text}" OR "userPrincipalName:${text}"`;
        const {json} = await bench.send(
          `/users?$search=${encodeURIComponent(search)}&$count=true&$top=999&$select=id`,
          {headers: eventual},
        );
        const expected = everyone.filter(
          (person) =>
            matchesPerson({kind: 'word', text: foldText(text)}, person) ||
            person.mail?.startsWith(text) ||
            person.userPrincipalName.startsWith(text),
        );
        expect(json['@odata.count']).toBe(expected.length);
        expect(json.value.map(({id}) => id)).toEqual(expected.map(({id}) => id));
      }),
      {numRuns: 50},
    );
  });

  test.each([
    [`"displayName:O'Brien"`, "Siobhán O'Brien"],
    ['"displayName:R&D Lab #1"', 'R&D Lab #1'],
    ['"displayName:obrien" OR "mail:siobhan"', "Siobhán O'Brien"],
    ['"displayName:Rietveld" AND "mail:milan"', 'Milan Rietveld'],
    ['"displayName:rietveld"', 'Milan Rietveld'],
    ['"displayName:sandstrom"', 'Pelle Sandström'],
  ])('%s finds %s', async (search, name) => {
    const {json} = await createBench().send(`/users?$search=${encodeURIComponent(search)}`, {
      headers: eventual,
    });
    expect(json.value.map(({displayName}) => displayName)).toEqual([name]);
  });

  test('the count stands on the first page only, and search links want the header again', async () => {
    const bench = createBench();
    const first = await bench.send('/users?$search="displayName:a"&$count=true&$top=2', {
      headers: eventual,
    });
    expect(first.json['@odata.count']).toBeGreaterThan(2);
    const link = first.json['@odata.nextLink'] as string;
    expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
    const second = await bench.send(link, {headers: eventual});
    expect(second.status).toBe(200);
    expect(second.json).not.toHaveProperty('@odata.count');
    expect((await bench.send(link)).status).toBe(400);
  });

  test('a page link of a tenant of another size has expired', async () => {
    const bench = createBench();
    const {json} = await bench.send('/users?$top=1');
    bench.tenant.setSize(2_500);
    const after = await bench.send(json['@odata.nextLink'] as string);
    expect([after.status, after.json.error]).toMatchObject([
      400,
      {code: 'Directory_ExpiredPageToken'},
    ]);
  });

  test.each([
    ['/users?$search="displayName:a"', 'Request_UnsupportedQuery', /ConsistencyLevel: eventual/],
    ['/users/$count', 'Request_BadRequest', /not currently supported/],
    ["/users?$filter=userType ne 'Guest'", 'Request_UnsupportedQuery', /./],
    ["/users?$filter=not(userType eq 'Guest')", 'Request_UnsupportedQuery', /./],
    ["/users?$filter=endsWith(mail,'e')", 'Request_UnsupportedQuery', /./],
    ['/users?$filter=onPremisesSyncEnabled eq null', 'Request_UnsupportedQuery', /./],
    ["/users?$filter=userType eq 'Guest'&$orderby=displayName", 'Request_UnsupportedQuery', /Sort/],
    ["/users?$filter=shoeSize eq '40'", 'Request_UnsupportedQuery', /shoeSize/],
    ["/users?$filter=userType eq 'Guest", 'BadRequest', /filter/],
    ['/users?$filter=accountEnabled eq 5', 'BadRequest', /filter/],
    ['/users?$select=shoeSize', 'BadRequest', /shoeSize/],
    ['/users?$top=1000', 'Request_BadRequest', /999/],
    ['/users?$top=0', 'Request_BadRequest', /999/],
    ['/users?$skip=5', 'Request_BadRequest', /skip/],
    ['/users?$orderby=department', 'Request_UnsupportedQuery', /sort/],
  ])('%s without the header answers 400 %s', async (path, code, message) => {
    const {status, json} = await createBench().send(path);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({code, message: expect.stringMatching(message)});
    expect(json.error).toHaveProperty(['innerError', 'request-id']);
  });

  test('filters count what they name, with the header where Graph wants it', async () => {
    const bench = createBench();
    const count = async (filter: string) =>
      Number(
        (
          await bench.send(`/users/$count?$filter=${encodeURIComponent(filter)}`, {
            headers: eventual,
          })
        ).text,
      );
    expect(await count("userType eq 'Guest'")).toBe(2);
    expect(await count("userType eq 'Member'")).toBe(98);
    expect(await count("userType ne 'Member'")).toBe(2);
    expect(await count("displayName eq 'daan visserman'")).toBe(2);
    expect(await count("startswith(displayName,'Siobhán O''B')")).toBe(1);
    expect(await count("endswith(mail,'@supplier.example')")).toBe(1);
    expect(await count('accountEnabled eq true')).toBe(
      100 - (await count('accountEnabled eq false')),
    );
    expect(
      await count("(userType eq 'Guest' or accountEnabled eq false) and not(userType eq 'Guest')"),
    ).toBe(await count('accountEnabled eq false'));
    expect(await count("id in ('a')").catch(() => NaN)).toBeNaN();
  });

  test('$count=true without the header is silently ignored', async () => {
    const {status, json} = await createBench().send('/users?$count=true&$top=1');
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('@odata.count');
  });

  test('$orderby turns round, and $select gives what was asked and no more', async () => {
    const bench = createBench();
    const list = async (order: string) =>
      (await bench.send(`/users?$top=999&$select=userPrincipalName&$orderby=${order}`)).json.value;
    const up = await list('userPrincipalName');
    expect(Object.keys(up[0]!)).toEqual(['userPrincipalName']);
    expect(await list('userPrincipalName desc')).toEqual([...up].reverse());
  });
});

describe('reading people', () => {
  test('a user is read by id and by sign-in name, guests with their #EXT# too', async () => {
    const bench = createBench();
    const guest = personNamed('Ingrid Halvorsen');
    for (const key of [guest.id, guest.userPrincipalName]) {
      const {json} = await bench.send(
        `/users/${encodeURIComponent(key)}?$select=id,userType,externalUserState`,
      );
      expect(json).toMatchObject({id: guest.id, userType: 'Guest', externalUserState: 'Accepted'});
    }
  });

  test('nobody by that id: 404', async () => {
    const {status, json} = await createBench().send('/users/nobody@practice.example');
    expect([status, json.error]).toMatchObject([404, {code: 'Request_ResourceNotFound'}]);
  });

  test('/me is the operator, readable with User.Read alone', async () => {
    const bench = createBench({operatorId: pleun.id, scopes: ['User.Read']});
    const {json} = await bench.send('/me?$select=id,displayName,accountEnabled');
    expect(json).toMatchObject({id: pleun.id, displayName: 'Pleun Vermaat', accountEnabled: true});
    expect((await bench.send('/users')).status).toBe(403);
    expect((await bench.send(`/users/${gloria.id}`)).status).toBe(403);
  });

  test('User.ReadBasic.All opens names, and refuses what was selected beyond them', async () => {
    const bench = createBench({scopes: ['User.ReadBasic.All']});
    expect((await bench.send('/users?$select=id,displayName&$top=1')).status).toBe(200);
    const refused = await bench.send('/users?$select=id,accountEnabled');
    expect([refused.status, refused.json.error]).toMatchObject([
      403,
      {code: 'Authorization_RequestDenied'},
    ]);
  });

  test('roles are named with a role scope, and are bare ids without', async () => {
    const path = `/users/${gloria.id}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true`;
    const named = await createBench().send(path, {headers: eventual});
    expect(named.json.value).toMatchObject([
      {displayName: 'Global Administrator', roleTemplateId: gloria.roleTemplateIds[0]},
    ]);
    const bare = await createBench({scopes: ['User.Read.All']}).send(path, {headers: eventual});
    expect(bare.json.value).toMatchObject([
      {id: named.json.value[0]!.id, displayName: null, roleTemplateId: null},
    ]);
    expect((await createBench().send(path)).status).toBe(400);
  });

  test('the organisation tells its managed and its federated domain', async () => {
    const {json} = await createBench().send('/organization?$select=displayName,verifiedDomains');
    expect(json.value[0]!.verifiedDomains).toEqual(
      expect.arrayContaining([
        expect.objectContaining({name: 'practice.example', type: 'Managed'}),
        expect.objectContaining({name: 'federated.practice.example', type: 'Federated'}),
      ]),
    );
  });

  test('a route that is not played answers 501 and names method and path', async () => {
    const {status, json} = await createBench().send('/groups', {method: 'DELETE'});
    expect(status).toBe(501);
    expect(json.error).toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('DELETE /v1.0/groups'),
    });
    expect((await createBench().send('https://graph.microsoft.com/beta/me')).status).toBe(501);
  });

  test.each([
    ['no token', ''],
    ['a token of another tenant', 'eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.'],
    ['no JWT at all', 'secret'],
  ])('%s: 401 with a Bearer challenge', async (_what, bearer) => {
    const {status, headers, json} = await createBench().send('/me', {bearer});
    expect([status, json.error]).toMatchObject([401, {code: 'InvalidAuthenticationToken'}]);
    expect(headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
  });

  test('a token expires after an hour', async () => {
    const bench = createBench();
    bench.passMilliseconds(3_599_000);
    expect((await bench.send('/me')).status).toBe(200);
    bench.passMilliseconds(2_000);
    expect((await bench.send('/me')).status).toBe(401);
  });
});

describe('$batch', () => {
  const batch = (requests: unknown) => ({method: 'POST', body: {requests}});

  test('answers each request on its own, with its own status', async () => {
    const {status, json} = await createBench().send(
      '/$batch',
      batch([
        {id: '1', method: 'GET', url: `/users/${compromised.id}?$select=id`},
        {id: '2', method: 'GET', url: '/users/$count'},
        {id: '3', method: 'GET', url: '/users/$count', headers: eventual},
        {id: '4', method: 'GET', url: '/planner/tasks'},
      ]),
    );
    expect(status).toBe(200);
    expect(json.responses).toMatchObject([
      {id: '1', status: 200, body: {id: compromised.id}},
      {id: '2', status: 400, body: {error: {code: 'Request_BadRequest'}}},
      {id: '3', status: 200, body: '100'},
      {id: '4', status: 501},
    ]);
  });

  test.each([
    [
      'more than 20',
      Array.from({length: 21}, (_, id) => ({id: `${id}`, method: 'GET', url: '/me'})),
    ],
    ['none', []],
    ['an id twice', [1, 2].map(() => ({id: '1', method: 'GET', url: '/me'}))],
    ['no method', [{id: '1', url: '/me'}]],
    ['no list', 'me'],
    ['nothing in the list', [null]],
  ])('%s: the batch is refused', async (_what, requests) => {
    expect((await createBench().send('/$batch', batch(requests))).status).toBe(400);
  });
});

describe('resetting a password', () => {
  test('202 with an empty JSON answer; then the operation; then, later, the date', async () => {
    const bench = createBench();
    const before = await readDate(bench, compromised.id);
    const accepted = await bench.reset(compromised.id);
    expect(accepted.status).toBe(202);
    expect(accepted.text).toBe('');
    expect(accepted.headers.get('Content-Type')).toContain('application/json');
    const operation = accepted.headers.get('Location')!;
    const status = async () => (await bench.send(operation)).json.status as string;
    expect(await status()).toBe('notStarted');
    bench.passMilliseconds(1_000);
    expect(await status()).toBe('running');
    bench.passMilliseconds(1_000);
    expect((await bench.send(operation)).json).toMatchObject({
      status: 'succeeded',
      statusDetail: 'ResetSuccess',
    });
    expect(await readDate(bench, compromised.id)).toBe(before);
    bench.passMilliseconds(3_000);
    expect(await readDate(bench, compromised.id)).toBe(new Date(bench.now() - 3_000).toISOString());
  });

  test('a tenant that is always current shows the date as soon as the reset succeeded', async () => {
    const bench = createBench();
    const current = createPracticeTenant({...bench.parts, replicationMilliseconds: 0});
    const headers = {Authorization: `Bearer ${bench.token}`};
    const path = `/users/${compromised.id}`;
    const body = JSON.stringify({passwordProfile: {password}});
    await current.fetch(new Request(root + path, {method: 'PATCH', headers, body}));
    expect(Date.parse((await readDate(bench, compromised.id))!)).toBe(bench.now());
  });

  test('{} generates a password for a cloud-only user, never for a synced one', async () => {
    const bench = createBench();
    const generated = await bench.send(
      `/users/${compromised.id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(generated.status).toBe(202);
    expect(generated.json.newPassword).toMatch(/^[A-Z][a-z]{3}\d{4}$/);
    const synced = await bench.send(
      `/users/${personNamed('Annelies Terpstra').id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(synced.status).toBe(400);
  });

  test.each([
    ['too short', 'Ab1#xyz'],
    ['of two kinds', 'abcdefgh1234'],
    ['not ASCII', 'Rv7#kwTz-mJ4qGhé'],
    ['mostly a banned word', 'P@ssw0rd1'],
    ['mostly the own name', 'Rietveld1!'],
    ['too long', `Aa1${'x'.repeat(254)}`],
  ])('a password %s is refused with 400', async (_what, newPassword) => {
    const {status, json} = await createBench().reset(compromised.id, newPassword);
    expect([status, json.error]).toMatchObject([
      400,
      {code: 'Request_BadRequest', message: expect.stringContaining('complexity requirements')},
    ]);
  });

  test.each(['Gloria Adewale', 'Ingrid Halvorsen', 'Freek Dommerholt'])(
    '%s cannot be reset here',
    async (name) => {
      expect((await createBench().reset(personNamed(name).id)).status).toBe(400);
    },
  );

  test.each([
    ['Umar Benalla', 'Ursula van Eeghen', 202],
    ['Umar Benalla', 'Evelien Crombach', 403],
    ['Hanna Oosterhuis', 'Hugo Steenbergen', 202],
    ['Hanna Oosterhuis', 'Gijs Wolthuis', 403],
    ['Pieter Wijngaard', 'Pelle Sandström', 202],
    ['Pieter Wijngaard', 'Rachid El Khattabi', 403],
    ['Aylin Topal', 'Hanna Oosterhuis', 403],
    ['Pleun Vermaat', 'Milan Rietveld', 403],
    ['Gloria Adewale', 'Priya Ramdhani', 202],
  ])('%s resets %s: %d', async (operator, target, status) => {
    const bench = createBench({operatorId: personNamed(operator).id});
    expect((await bench.reset(personNamed(target).id)).status).toBe(status);
  });

  test('without the scope: 403', async () => {
    expect((await createBench({scopes: ['User.Read.All']}).reset(compromised.id)).status).toBe(403);
  });

  test('PATCH passwordProfile: 204, but not for synced or federated users', async () => {
    const bench = createBench();
    const patch = (id: string, body: unknown) =>
      bench.send(`/users/${id}`, {method: 'PATCH', body});
    const profile = {passwordProfile: {password, forceChangePasswordNextSignIn: true}};
    expect((await patch(compromised.id, profile)).status).toBe(204);
    bench.passMilliseconds(3_000);
    expect(Date.parse((await readDate(bench, compromised.id))!)).toBe(bench.now() - 3_000);
    for (const name of ['Annelies Terpstra', 'Freek Dommerholt']) {
      const {status, json} = await patch(personNamed(name).id, profile);
      expect([status, json.error]).toMatchObject([
        400,
        {message: expect.stringContaining('on-premises mastered')},
      ]);
    }
    expect((await patch(compromised.id, {accountEnabled: false})).status).toBe(501);
  });

  test('the password is kept nowhere', async () => {
    const bench = createBench();
    const kept: string[] = [];
    const {setItem} = bench.storage;
    bench.storage.setItem = (key, value) => {
      kept.push(value);
      setItem(key, value);
    };
    await bench.reset(compromised.id);
    const generated = await bench.send(
      `/users/${pleun.id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(kept).not.toHaveLength(0);
    for (const value of kept) {
      expect(value).not.toContain(password);
      expect(value).not.toContain(generated.json.newPassword);
    }
  });
});

describe('what can go wrong', () => {
  test('throttled: reads pass at the third try, writes at the second', async () => {
    const bench = createBench();
    bench.tenant.setFault('throttled', true);
    const first = await bench.send('/me');
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '2']);
    expect((await bench.send('/me')).status).toBe(429);
    expect((await bench.send('/me')).status).toBe(200);
    expect((await bench.reset(compromised.id)).status).toBe(429);
    expect((await bench.reset(compromised.id)).status).toBe(202);
  });

  test('unavailable: 503 until it is switched off', async () => {
    const bench = createBench();
    bench.tenant.setFault('unavailable', true);
    expect((await bench.send('/me')).status).toBe(503);
    bench.tenant.setFault('unavailable', false);
    expect((await bench.send('/me')).status).toBe(200);
  });

  test('slow writeback: the operation runs for 25 seconds, the date shows later still', async () => {
    const bench = createBench();
    bench.tenant.setFault('slow-writeback', true);
    const operation = (await bench.reset(compromised.id)).headers.get('Location')!;
    const before = await readDate(bench, compromised.id);
    bench.passMilliseconds(24_000);
    expect((await bench.send(operation)).json.status).toBe('running');
    bench.passMilliseconds(2_000);
    expect((await bench.send(operation)).json.status).toBe('succeeded');
    expect(await readDate(bench, compromised.id)).toBe(before);
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });

  test('synced without writeback: accepted, then failed, and nothing changes', async () => {
    const bench = createBench();
    const {id} = personNamed('Annelies Terpstra');
    const before = await readDate(bench, id);
    bench.tenant.setFault('synced-without-writeback', true);
    const operation = (await bench.reset(id)).headers.get('Location')!;
    bench.passMilliseconds(60_000);
    expect((await bench.send(operation)).json.status).toBe('failed');
    expect(await readDate(bench, id)).toBe(before);
  });

  test('password refused: 400, whatever the password', async () => {
    const bench = createBench();
    bench.tenant.setFault('password-refused', true);
    expect((await bench.reset(compromised.id)).status).toBe(400);
  });

  test('expired sign-in: 401 for tokens from before, until a new sign-in', async () => {
    const bench = createBench();
    bench.passMilliseconds(1);
    bench.tenant.setFault('expired-sign-in', true);
    expect((await bench.send('/me')).status).toBe(401);
    const bearer = bench.signIn.issueAccessToken(gloria.id, allScopes);
    expect((await bench.send('/me', {bearer})).status).toBe(200);
    bench.tenant.setFault('expired-sign-in', false);
    expect((await bench.send('/me')).status).toBe(200);
  });

  test('claims challenge: 401 with the claims in the second of two challenges', async () => {
    const bench = createBench();
    bench.passMilliseconds(1);
    bench.tenant.setFault('claims-challenge', true);
    const {status, headers} = await bench.send('/me');
    expect(status).toBe(401);
    const challenge = headers.get('WWW-Authenticate')!;
    expect(challenge.match(/Bearer /g)).toHaveLength(2);
    const [, encoded] = /insufficient_claims", claims="([^"]+)"/.exec(challenge)!;
    expect(JSON.parse(atob(encoded!))).toEqual({
      access_token: {acrs: {essential: true, value: 'c1'}},
    });
  });

  test('connection lost after sending: fetch rejects, and yet the password changes', async () => {
    const bench = createBench();
    const before = await readDate(bench, compromised.id);
    bench.tenant.setFault('connection-lost-after-sending', true);
    await expect(bench.reset(compromised.id)).rejects.toThrow(new TypeError('Failed to fetch'));
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });
});

describe('what the tenant remembers', () => {
  test('settings and dates survive a reload and are shared between tabs', async () => {
    const bench = createBench();
    const otherTab = createPracticeTenant(bench.parts);
    let told = 0;
    otherTab.settings.subscribe(() => (told += 1));
    bench.tenant.setSize(2_500);
    bench.tenant.setFault('throttled', true);
    otherTab.refresh();
    expect(told).toBe(1);
    expect(otherTab.settings.get()).toEqual({size: 2_500, faults: ['throttled']});
    expect(createPracticeTenant(bench.parts).settings.get()).toEqual(otherTab.settings.get());
  });

  test('reset puts everything back', async () => {
    const bench = createBench();
    const before = await readDate(bench, compromised.id);
    for (const fault of practiceFaults.slice(2, 5)) bench.tenant.setFault(fault, true);
    bench.tenant.setFault('password-refused', false);
    await bench.reset(compromised.id);
    bench.passMilliseconds(60_000);
    bench.tenant.reset();
    expect(await readDate(bench, compromised.id)).toBe(before);
    expect(bench.tenant.settings.get()).toEqual({size: 100, faults: []});
  });

  test.each(['', '{', 'null', '[]', '{"size":7}', '{"size":5,"faults":{"fire":1}}'])(
    'stored text %j counts as a fresh tenant',
    async (text) => {
      const storage = createMemoryStorage();
      storage.setItem(practiceStateKey, text);
      const tenant = createPracticeTenant({...createBench().parts, storage});
      expect(tenant.settings.get()).toEqual({size: 100, faults: []});
    },
  );

  test('practising goes on where the browser forbids storage', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = {getItem: refuse, setItem: refuse, removeItem: refuse};
    const tenant = createPracticeTenant({...createBench().parts, storage});
    tenant.setSize(5);
    expect(tenant.settings.get().size).toBe(5);
  });

  test('an aborted request carries nothing out', async () => {
    const bench = createBench();
    const stop = new AbortController();
    stop.abort();
    const request = new Request(`${root}/users/${compromised.id}`, {
      method: 'PATCH',
      body: '{}',
      signal: stop.signal,
    });
    await expect(bench.tenant.fetch(request)).rejects.toThrow(/abort/i);
  });

  test('a request given up after it arrived is carried out all the same', async () => {
    const bench = createBench();
    const stop = new AbortController();
    let waits = 0;
    const slow = createPracticeTenant({
      ...bench.parts,
      latencyMilliseconds: 300,
      clock: {
        now: bench.now,
        async wait() {
          waits += 1;
          if (waits === 2) stop.abort();
        },
      },
    });
    const before = await readDate(bench, compromised.id);
    const request = new Request(`${root}/users/${compromised.id}`, {
      method: 'PATCH',
      headers: {Authorization: `Bearer ${bench.token}`},
      body: JSON.stringify({passwordProfile: {password}}),
      signal: stop.signal,
    });
    await expect(slow.fetch(request)).rejects.toThrow(/abort/i);
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });

  test('an answer takes between a quarter of the latency and the whole', async () => {
    const bench = createBench();
    let waited = 0;
    const slow = createPracticeTenant({
      ...bench.parts,
      latencyMilliseconds: 400,
      clock: {
        now: bench.now,
        async wait(milliseconds) {
          waited += milliseconds;
        },
      },
    });
    for (let count = 0; count < 20; count += 1) {
      waited = 0;
      await slow.fetch(new Request(`${root}/me`));
      expect(waited).toBeGreaterThanOrEqual(100);
      expect(waited).toBeLessThanOrEqual(400);
    }
  });

  test('the same seed gives the same people, page for page', async () => {
    for (const size of practiceTenantSizes) {
      const [one, two] = [createBench(), createBench()];
      one.tenant.setSize(size);
      two.tenant.setSize(size);
      const path = '/users?$top=50';
      expect((await one.send(path)).json.value).toEqual((await two.send(path)).json.value);
    }
  });
});
