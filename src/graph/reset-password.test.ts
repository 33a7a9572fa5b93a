import {createScriptedGraph} from '../testing/contract/scripted-graph';
import {resetPassword} from './reset-password';

const location =
  'https://graph.microsoft.com/v1.0/users/u/authentication/operations/o?aadgdc=DUB02P&aadgsu=ssprprod-a';

const accepted = (headers: Record<string, string>) =>
  new Response(null, {status: 202, headers: {'Content-Type': 'application/json', ...headers}});

test('sends the given password to the password method, once, with the one scope', async () => {
  const graph = createScriptedGraph([accepted({Location: location, 'Retry-After': '5'})]);
  const outcome = await resetPassword(graph.client, {userId: 'u', newPassword: 'Cuyo5459'});
  expect(outcome).toEqual({
    ok: true,
    value: {operationLink: location, retryAfterMilliseconds: 5_000},
  });
  expect(graph.requests).toMatchObject([
    {
      method: 'POST',
      url: 'https://graph.microsoft.com/v1.0/users/u/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword',
      body: {newPassword: 'Cuyo5459'},
    },
  ]);
  expect(graph.tokenRequests[0]?.scopes).toEqual(['UserAuthenticationMethod.ReadWrite.All']);
});

test('an accepted reset without a link is still accepted', async () => {
  const graph = createScriptedGraph([accepted({})]);
  const outcome = await resetPassword(graph.client, {userId: 'u', newPassword: 'Cuyo5459'});
  expect(outcome).toEqual({ok: true, value: {operationLink: null, retryAfterMilliseconds: null}});
});

test('an id with signs of a path in it stays one segment', async () => {
  const graph = createScriptedGraph([accepted({})]);
  await resetPassword(graph.client, {userId: 'a/b#EXT#@c', newPassword: 'x'});
  expect(graph.requests[0]?.url).toContain('/users/a%2Fb%23EXT%23%40c/authentication/');
});
