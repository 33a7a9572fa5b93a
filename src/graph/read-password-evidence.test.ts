import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {readPasswordEvidence} from './read-password-evidence';

test('reads the dates, which Graph gives only when they are selected', async () => {
  const evidence = {
    id: 'u',
    lastPasswordChangeDateTime: '2026-11-22T10:00:00Z',
    signInSessionsValidFromDateTime: '2026-11-22T10:00:01Z',
    accountEnabled: false,
  };
  const graph = createScriptedGraph([jsonAnswer(200, {'@odata.context': 'c', ...evidence})]);
  expect(await readPasswordEvidence(graph.client, {userId: 'u'})).toEqual({
    ok: true,
    value: evidence,
  });
  expect(new URL(graph.requests[0]?.url ?? '').searchParams.get('$select')).toBe(
    'id,lastPasswordChangeDateTime,signInSessionsValidFromDateTime,accountEnabled',
  );
});

test('what Graph does not say stays unknown', async () => {
  const graph = createScriptedGraph([jsonAnswer(200, {id: 'u'})]);
  expect(await readPasswordEvidence(graph.client, {userId: 'u'})).toMatchObject({
    ok: true,
    value: {lastPasswordChangeDateTime: null, accountEnabled: null},
  });
});

test.each([
  {},
  {id: 'somebody else'},
  {id: 'u', lastPasswordChangeDateTime: 5},
  {id: 'u', signInSessionsValidFromDateTime: 5},
  {id: 'u', accountEnabled: 'true'},
  [],
])('an answer that proves nothing about this user is refused: %j', async (body) => {
  const graph = createScriptedGraph([jsonAnswer(200, body)]);
  expect(await readPasswordEvidence(graph.client, {userId: 'u'})).toMatchObject({
    ok: false,
    problem: {code: 'unexpected-answer'},
  });
});
