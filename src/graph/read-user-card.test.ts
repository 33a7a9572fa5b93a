import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {directoryRoles} from './directory-roles';
import {readUserCard} from './read-user-card';

const kim = {
  id: 'id-kim',
  displayName: 'Kim Akers',
  userPrincipalName: 'kim@contoso.com',
  lastPasswordChangeDateTime: '2026-01-02T03:04:05Z',
};
const pat = {id: 'id-pat', displayName: 'Pat Smith', userPrincipalName: 'pat@contoso.com'};
const namesake = {...pat, id: 'id-namesake', displayName: 'Kim Akers'};

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const part = (id: string, body: unknown): Part => ({id, status: 200, body});
const list = (...value: unknown[]) => ({value});

const fullAnswer: readonly Part[] = [
  part(
    'organization',
    list({
      id: 'o',
      displayName: 'Contoso',
      verifiedDomains: [{name: 'contoso.com', type: 'Managed'}],
    }),
  ),
  part('similarName', list(kim, namesake, pat)),
  part('sameName', list(kim, namesake)),
  part('operatorRoles', list()),
  part(
    'roles',
    list({
      id: 'r',
      displayName: 'Helpdesk Administrator',
      roleTemplateId: directoryRoles.helpdeskAdministrator,
    }),
  ),
  part('operator', pat),
  part('user', kim),
];

const input = {userId: kim.id, displayName: kim.displayName, includeRoles: true};

/** Reads the card from the full answer, with the named parts put in place of the usual ones. */
async function readCard(changes: Record<string, Part | null> = {}, wanted = input) {
  const responses = fullAnswer
    .map((usual) => (usual.id in changes ? changes[usual.id] : usual))
    .filter((each) => each !== null);
  const graph = createScriptedGraph([jsonAnswer(200, {responses})]);
  return {graph, card: await readUserCard(graph.client, wanted)};
}

interface SentBatch {
  readonly requests: readonly {
    readonly id: string;
    readonly method: string;
    readonly url: string;
    readonly headers?: Record<string, string>;
  }[];
}

test('one request for everything; the parts may come back in any order', async () => {
  const {graph, card} = await readCard();
  expect(graph.requests.map(({method, url}) => `${method} ${url}`)).toEqual([
    'POST https://graph.microsoft.com/v1.0/$batch',
  ]);
  expect(card).toMatchObject({
    ok: true,
    value: {
      user: {id: 'id-kim', lastPasswordChangeDateTime: '2026-01-02T03:04:05Z', department: null},
      roles: {
        ok: true,
        value: [
          {
            displayName: 'Helpdesk Administrator',
            templateId: directoryRoles.helpdeskAdministrator,
          },
        ],
      },
      operator: {ok: true, value: pat},
      operatorRoles: {ok: true, value: []},
      sameName: {ok: true, value: {isComplete: true}},
      organization: {
        ok: true,
        value: {displayName: 'Contoso', verifiedDomains: [{name: 'contoso.com', type: 'Managed'}]},
      },
    },
  });
});

test('advanced queries carry their header, the others do not', async () => {
  const {graph} = await readCard();
  const {requests} = graph.requests[0]?.body as SentBatch;
  const advanced = requests.filter(({headers}) => headers?.['ConsistencyLevel'] === 'eventual');
  expect(advanced.map(({id}) => id).sort()).toEqual([
    'operatorRoles',
    'roles',
    'sameName',
    'similarName',
  ]);
  expect(requests.every(({method}) => method === 'GET')).toBe(true);
});

test('asks of each for what is shown, and for no more', async () => {
  const {graph} = await readCard();
  const {requests} = graph.requests[0]?.body as SentBatch;
  const summary =
    'id%2CdisplayName%2CuserPrincipalName%2Cmail%2CaccountEnabled%2CuserType%2ConPremisesSyncEnabled';
  const roles =
    'transitiveMemberOf/microsoft.graph.directoryRole?$select=id%2CdisplayName%2CroleTemplateId&$count=true';
  const named = (search: string) =>
    `/users?$select=${summary}&$search=${encodeURIComponent(search)}&$count=true&$top=50`;
  expect(Object.fromEntries(requests.map(({id, url}) => [id, url]))).toEqual({
    user: `/users/id-kim?$select=${summary}%2Cdepartment%2CjobTitle%2CexternalUserState%2ClastPasswordChangeDateTime%2CsignInSessionsValidFromDateTime`,
    operator: '/me?$select=id%2CdisplayName%2CuserPrincipalName',
    organization: '/organization?$select=id%2CdisplayName%2CverifiedDomains',
    roles: `/users/id-kim/${roles}`,
    operatorRoles: `/me/${roles}`,
    sameName: named('"displayName:Kim Akers"'),
    similarName: named('"displayName:Kim" OR "displayName:Akers"'),
  });
});

test('people with a similar name come once each, without the user', async () => {
  const {card} = await readCard();
  const sameName = card.ok && card.value.sameName.ok ? card.value.sameName.value.users : [];
  expect(sameName.map(({id}) => id)).toEqual(['id-namesake', 'id-pat']);
});

test.each(['sameName', 'similarName'])('more pages of %s are admitted', async (id) => {
  const page = {value: [kim], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?x'};
  const {card} = await readCard({[id]: part(id, page)});
  expect(card).toMatchObject({value: {sameName: {ok: true, value: {isComplete: false}}}});
});

test('without the roles’ scope roles are neither asked for nor read', async () => {
  const {graph, card} = await readCard({}, {...input, includeRoles: false});
  expect(graph.tokenRequests[0]?.scopes).toEqual(['User.Read.All']);
  const {requests} = graph.requests[0]?.body as SentBatch;
  expect(requests.map(({id}) => id)).not.toContain('roles');
  const consent = {
    ok: false,
    problem: {code: 'consent-required', scopes: ['RoleManagement.Read.Directory']},
  };
  expect(card).toMatchObject({ok: true, value: {roles: consent, operatorRoles: consent}});
});

test('with it the token is asked for both scopes', async () => {
  const {graph} = await readCard();
  expect(graph.tokenRequests[0]?.scopes).toEqual([
    'User.Read.All',
    'RoleManagement.Read.Directory',
  ]);
});

test('roles that Graph shows by id only are unknown', async () => {
  const {card} = await readCard({
    roles: part('roles', list({'@odata.type': '#microsoft.graph.directoryRole', id: 'r'})),
  });
  expect(card).toMatchObject({
    value: {roles: {ok: true, value: [{templateId: null, displayName: null}]}},
  });
});

test('a list of roles that goes on elsewhere is not taken for the whole', async () => {
  const page = {value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/x'};
  const {card} = await readCard({roles: part('roles', page)});
  expect(card).toMatchObject({value: {roles: {ok: false, problem: {code: 'unexpected-answer'}}}});
});

test.each([
  ['roles', 'roles'],
  ['operator', 'operator'],
  ['operatorRoles', 'operatorRoles'],
  ['organization', 'organization'],
  ['sameName', 'sameName'],
  ['similarName', 'sameName'],
])('throttled %s is a problem of its part only', async (id, key) => {
  const throttled = {
    id,
    status: 429,
    headers: {'Retry-After': '4'},
    body: {error: {code: 'TooManyRequests', message: 'Please retry again later.'}},
  };
  const {card} = await readCard({[id]: throttled});
  expect(card).toMatchObject({
    ok: true,
    value: {
      [key]: {
        ok: false,
        problem: {code: 'throttled', retryAfterMilliseconds: 4_000, graphCode: 'TooManyRequests'},
      },
    },
  });
});

test.each(['roles', 'operator', 'operatorRoles', 'organization'])(
  'a missing %s is a problem, not an empty part',
  async (id) => {
    const {card} = await readCard({[id]: null});
    expect(card).toMatchObject({
      ok: true,
      value: {
        [id]: {
          ok: false,
          problem: {
            code: 'unexpected-answer',
            scopes: ['User.Read.All', 'RoleManagement.Read.Directory'],
          },
        },
      },
    });
  },
);

test.each(['roles', 'operator', 'operatorRoles', 'organization', 'sameName'])(
  '%s of another shape is a problem of its part only',
  async (id) => {
    const {card} = await readCard({[id]: part(id, {value: 'many'})});
    expect(card).toMatchObject({
      ok: true,
      value: {[id]: {ok: false, problem: {code: 'unexpected-answer', status: 200}}},
    });
  },
);

test.each([null, {}, {value: [kim]}])('without a user there is no card: %j', async (body) => {
  const {card} = await readCard({user: part('user', body)});
  expect(card).toMatchObject({ok: false, problem: {code: 'unexpected-answer'}});
});

test('a deleted user fails the whole', async () => {
  const {card} = await readCard({
    user: {id: 'user', status: 404, body: {error: {code: 'Request_ResourceNotFound'}}},
  });
  expect(card).toMatchObject({
    ok: false,
    problem: {code: 'not-found', graphCode: 'Request_ResourceNotFound'},
  });
});

test('the card of somebody else is refused', async () => {
  const {card} = await readCard({user: part('user', pat)});
  expect(card).toMatchObject({ok: false, problem: {code: 'unexpected-answer'}});
});

test('a name without words cannot be looked for', async () => {
  const {graph, card} = await readCard({}, {...input, displayName: '…'});
  const {requests} = graph.requests[0]?.body as SentBatch;
  expect(requests.map(({id}) => id)).not.toContain('sameName');
  expect(card).toMatchObject({
    value: {sameName: {ok: true, value: {users: [], isComplete: false}}},
  });
});

test.each([{}, {responses: {}}, {responses: [null]}, {responses: [{id: 1, status: 200}]}])(
  'an answer that is no batch is refused: %j',
  async (body) => {
    const graph = createScriptedGraph([jsonAnswer(200, body)]);
    const card = await readUserCard(graph.client, input);
    expect(card).toMatchObject({ok: false, problem: {code: 'unexpected-answer'}});
  },
);
