import fc from 'fast-check';
import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {listUsers} from './list-users';

const adams = {
  id: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0',
  displayName: 'Conf Room Adams',
  userPrincipalName: 'Adams@contoso.com',
};

const queryOf = (url: string | undefined) =>
  Object.fromEntries(new URL(url ?? 'https://nothing.invalid').searchParams);

test('asks for members by name, blocked ones included, with the header that this needs', async () => {
  const graph = createScriptedGraph([jsonAnswer(200, {value: []})]);
  await listUsers(graph.client, {search: '  '});
  const [request] = graph.requests;
  expect(new URL(request?.url ?? '').pathname).toBe('/v1.0/users');
  expect(queryOf(request?.url)).toEqual({
    $select: 'id,displayName,userPrincipalName,mail,accountEnabled,userType,onPremisesSyncEnabled',
    $filter: "userType eq 'Member'",
    $orderby: 'displayName',
    $count: 'true',
    $top: '50',
  });
  expect(request?.headers.get('ConsistencyLevel')).toBe('eventual');
  expect(graph.tokenRequests).toEqual([{scopes: ['User.Read.All'], claims: undefined}]);
});

test('searches name, mail and sign-in name; only quotes and backslashes are escaped', async () => {
  const graph = createScriptedGraph([jsonAnswer(200, {value: []})]);
  await listUsers(graph.client, {search: ` R&D "x" O'Neil\\ #1 `, pageSize: 10});
  const text = String.raw`R&D \"x\" O'Neil\\ #1`;
  expect(queryOf(graph.requests[0]?.url)).toMatchObject({
    $search: `"displayName:${text}" OR "mail:${text}" OR "userPrincipalName:${text}"`,
    $top: '10',
  });
});

test('no text that is searched for can leave its quotes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: 'grapheme'}), async (search) => {
      const graph = createScriptedGraph([jsonAnswer(200, {value: []})]);
      await listUsers(graph.client, {search});
      const {$search} = queryOf(graph.requests[0]?.url);
      if (search.trim() === '') {
        expect($search).toBeUndefined();
        return;
      }
      const outside = ($search ?? '').replace(/"(?:[^"\\]|\\["\\])*"/g, 'clause');
      expect(outside).toBe('clause OR clause OR clause');
    }),
  );
});

test('follows the link of the page before as it is, and sends the header again', async () => {
  const nextLink = 'https://graph.microsoft.com/v1.0/users?$skiptoken=abc%2F&$top=50';
  const graph = createScriptedGraph([jsonAnswer(200, {value: [], '@odata.nextLink': nextLink})]);
  const page = await listUsers(graph.client, {search: 'kim', nextLink});
  expect(graph.requests[0]?.url).toBe(nextLink);
  expect(graph.requests[0]?.headers.get('ConsistencyLevel')).toBe('eventual');
  expect(page).toEqual({ok: true, value: {users: [], nextLink, count: null}});
});

test('what Graph leaves out is unknown, not false', async () => {
  const graph = createScriptedGraph([jsonAnswer(200, {'@odata.count': 1, value: [adams]})]);
  expect(await listUsers(graph.client, {search: ''})).toEqual({
    ok: true,
    value: {
      users: [
        {...adams, mail: null, accountEnabled: null, userType: null, onPremisesSyncEnabled: null},
      ],
      nextLink: null,
      count: 1,
    },
  });
});

test.each([
  undefined,
  [],
  {},
  {value: {}},
  {value: [null]},
  {value: [{...adams, id: ''}]},
  {value: [{...adams, userPrincipalName: undefined}]},
  {value: [{...adams, accountEnabled: 'true'}]},
  {value: [], '@odata.nextLink': 5},
])('an answer of another shape is refused: %j', async (body) => {
  const answer = jsonAnswer(200, body ?? null, {'request-id': 'r'});
  const graph = createScriptedGraph([answer]);
  expect(await listUsers(graph.client, {search: ''})).toMatchObject({
    ok: false,
    problem: {code: 'unexpected-answer', status: 200, requestId: 'r'},
  });
});
