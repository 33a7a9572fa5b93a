import {
  compromised,
  createTenantBench,
  eventual,
  forbidNetwork,
} from '../__fixtures__/create-tenant-bench';

forbidNetwork();

describe('$batch', () => {
  const batch = (requests: unknown) => ({method: 'POST', body: {requests}});

  test('answers each request on its own, with its own status', async () => {
    const {status, json} = await createTenantBench().send(
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
    expect((await createTenantBench().send('/$batch', batch(requests))).status).toBe(400);
  });
});
