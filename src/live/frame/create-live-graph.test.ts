import {systemClock} from '../../core/clock';
import {secureRandomBytes} from '../../core/random';
import {createLiveGraph} from './create-live-graph';

const createGraph = () => createLiveGraph({clock: systemClock, randomBytes: secureRandomBytes});
const people = {
  method: 'GET',
  path: '/users',
  query: {$select: 'id,displayName,lastPasswordChangeDateTime', $top: '3'},
} as const;

test('a request is answered by the practice tenant', async () => {
  const answer = await createGraph()({...people, scopes: ['User.Read.All']});
  expect(answer.status).toBe(200);
  expect((answer.body as {value: unknown[]}).value).toHaveLength(3);
});

test('a missing scope is an answer, as Graph gives it', async () => {
  const answer = await createGraph()({...people, scopes: ['openid']});
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({error: {code: 'Authorization_RequestDenied'}});
});

test('an unknown route is an answer that names it', async () => {
  const answer = await createGraph()({method: 'GET', path: '/planets', scopes: ['User.Read.All']});
  expect(answer.status).toBe(501);
  expect(JSON.stringify(answer.body)).toContain('/planets');
});
