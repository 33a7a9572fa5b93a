import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {setPasswordProfile} from './set-password-profile';

test('sets the password, to be changed at the next sign-in', async () => {
  const endpoint = 'https://microsoftgraph.chinacloudapi.cn';
  const graph = createScriptedGraph([new Response(null, {status: 204})], {endpoint});
  const outcome = await setPasswordProfile(graph.client, {userId: 'u', newPassword: 'Cuyo5459'});
  expect(outcome).toEqual({ok: true, value: null});
  expect(graph.requests).toMatchObject([
    {
      method: 'PATCH',
      url: `${endpoint}/v1.0/users/u`,
      body: {passwordProfile: {password: 'Cuyo5459', forceChangePasswordNextSignIn: true}},
    },
  ]);
  expect(graph.tokenRequests[0]?.scopes).toEqual(['User-PasswordProfile.ReadWrite.All']);
});

test('a refusal is quoted', async () => {
  const error = {code: 'Request_BadRequest', message: 'The specified password does not comply.'};
  const graph = createScriptedGraph([jsonAnswer(400, {error})]);
  expect(await setPasswordProfile(graph.client, {userId: 'u', newPassword: 'x'})).toMatchObject({
    ok: false,
    problem: {code: 'bad-request', graphMessage: error.message, mayHaveTakenEffect: false},
  });
});
