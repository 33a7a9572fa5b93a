import fc from 'fast-check';
import {createDirectory} from '../people/directory';
import {foldText} from '../people/fold-text';
import {matchesPerson} from '../people/people-query';
import {
  createTenantBench,
  eventual,
  forbidNetwork,
  gloria,
  type Json,
  personNamed,
  pleun,
} from '../__fixtures__/create-tenant-bench';

forbidNetwork();

describe('listing people', () => {
  test('pages by nextLink show each person once, whatever the sizes', async () => {
    const bench = createTenantBench();
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
    const bench = createTenantBench();
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
    const {json} = await createTenantBench().send(`/users?$search=${encodeURIComponent(search)}`, {
      headers: eventual,
    });
    expect(json.value.map(({displayName}) => displayName)).toEqual([name]);
  });

  test('the count stands on the first page only, and search links want the header again', async () => {
    const bench = createTenantBench();
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
    const bench = createTenantBench();
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
    const {status, json} = await createTenantBench().send(path);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({code, message: expect.stringMatching(message)});
    expect(json.error).toHaveProperty(['innerError', 'request-id']);
  });

  test('filters count what they name, with the header where Graph wants it', async () => {
    const bench = createTenantBench();
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
    const {status, json} = await createTenantBench().send('/users?$count=true&$top=1');
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('@odata.count');
  });

  test('$orderby turns round, and $select gives what was asked and no more', async () => {
    const bench = createTenantBench();
    const list = async (order: string) =>
      (await bench.send(`/users?$top=999&$select=userPrincipalName&$orderby=${order}`)).json.value;
    const up = await list('userPrincipalName');
    expect(Object.keys(up[0]!)).toEqual(['userPrincipalName']);
    expect(await list('userPrincipalName desc')).toEqual([...up].reverse());
  });
});

describe('reading people', () => {
  test('a user is read by id and by sign-in name, guests with their #EXT# too', async () => {
    const bench = createTenantBench();
    const guest = personNamed('Ingrid Halvorsen');
    for (const key of [guest.id, guest.userPrincipalName]) {
      const {json} = await bench.send(
        `/users/${encodeURIComponent(key)}?$select=id,userType,externalUserState`,
      );
      expect(json).toMatchObject({id: guest.id, userType: 'Guest', externalUserState: 'Accepted'});
    }
  });

  test('nobody by that id: 404', async () => {
    const {status, json} = await createTenantBench().send('/users/nobody@practice.example');
    expect([status, json.error]).toMatchObject([404, {code: 'Request_ResourceNotFound'}]);
  });

  test('/me is the operator, readable with User.Read alone', async () => {
    const bench = createTenantBench({operatorId: pleun.id, scopes: ['User.Read']});
    const {json} = await bench.send('/me?$select=id,displayName,accountEnabled');
    expect(json).toMatchObject({id: pleun.id, displayName: 'Pleun Vermaat', accountEnabled: true});
    expect((await bench.send('/users')).status).toBe(403);
    expect((await bench.send(`/users/${gloria.id}`)).status).toBe(403);
  });

  test('User.ReadBasic.All opens names, and refuses what was selected beyond them', async () => {
    const bench = createTenantBench({scopes: ['User.ReadBasic.All']});
    expect((await bench.send('/users?$select=id,displayName&$top=1')).status).toBe(200);
    const refused = await bench.send('/users?$select=id,accountEnabled');
    expect([refused.status, refused.json.error]).toMatchObject([
      403,
      {code: 'Authorization_RequestDenied'},
    ]);
  });

  test('roles are named with a role scope, and are bare ids without', async () => {
    const path = `/users/${gloria.id}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true`;
    const named = await createTenantBench().send(path, {headers: eventual});
    expect(named.json.value).toMatchObject([
      {displayName: 'Global Administrator', roleTemplateId: gloria.roleTemplateIds[0]},
    ]);
    const bare = await createTenantBench({scopes: ['User.Read.All']}).send(path, {
      headers: eventual,
    });
    expect(bare.json.value).toMatchObject([
      {id: named.json.value[0]!.id, displayName: null, roleTemplateId: null},
    ]);
    expect((await createTenantBench().send(path)).status).toBe(400);
  });

  test('the organisation tells its managed and its federated domain', async () => {
    const {json} = await createTenantBench().send(
      '/organization?$select=displayName,verifiedDomains',
    );
    expect(json.value[0]!.verifiedDomains).toEqual(
      expect.arrayContaining([
        expect.objectContaining({name: 'practice.example', type: 'Managed'}),
        expect.objectContaining({name: 'federated.practice.example', type: 'Federated'}),
      ]),
    );
  });

  test('a route that is not played answers 501 and names method and path', async () => {
    const {status, json} = await createTenantBench().send('/groups', {method: 'DELETE'});
    expect(status).toBe(501);
    expect(json.error).toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('DELETE /v1.0/groups'),
    });
    expect((await createTenantBench().send('https://graph.microsoft.com/beta/me')).status).toBe(
      501,
    );
  });

  test.each([
    ['no token', ''],
    ['a token of another tenant', 'eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.'],
    ['no JWT at all', 'secret'],
  ])('%s: 401 with a Bearer challenge', async (_what, bearer) => {
    const {status, headers, json} = await createTenantBench().send('/me', {bearer});
    expect([status, json.error]).toMatchObject([401, {code: 'InvalidAuthenticationToken'}]);
    expect(headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
  });

  test('a token expires after an hour', async () => {
    const bench = createTenantBench();
    bench.passMilliseconds(3_599_000);
    expect((await bench.send('/me')).status).toBe(200);
    bench.passMilliseconds(2_000);
    expect((await bench.send('/me')).status).toBe(401);
  });
});
