import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {readResetOperation} from './read-reset-operation';

const operationLink =
  'https://graph.microsoft.com/v1.0/users/u/authentication/operations/o?aadgsu=b&aadgdc=a';

test.each([
  ['notStarted', 'notStarted'],
  ['running', 'running'],
  ['Succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['unknownFutureValue', 'unknown'],
  ['paused', 'unknown'],
])('status %s is read as %s', async (status, expected) => {
  const graph = createScriptedGraph([jsonAnswer(202, {id: 'o', status})]);
  const outcome = await readResetOperation(graph.client, {operationLink});
  expect(outcome).toMatchObject({ok: true, value: {status: expected, statusDetail: null}});
});

test('follows the link to the letter, and reads detail, start and the wait asked for', async () => {
  const body = {
    id: 'o',
    status: 'succeeded',
    statusDetail: 'ResetSuccess',
    createdDateTime: '2024-01-18T16:37:10Z',
    lastActionDateTime: '2024-01-18T16:37:12Z',
  };
  const graph = createScriptedGraph([jsonAnswer(200, body, {'Retry-After': '0.5'})]);
  expect(await readResetOperation(graph.client, {operationLink})).toEqual({
    ok: true,
    value: {
      status: 'succeeded',
      statusDetail: 'ResetSuccess',
      createdDateTime: '2024-01-18T16:37:10Z',
      lastActionDateTime: '2024-01-18T16:37:12Z',
      retryAfterMilliseconds: 500,
    },
  });
  expect(graph.requests[0]?.url).toBe(operationLink);
});

test('a link to another host is never followed', async () => {
  const graph = createScriptedGraph([]);
  const outcome = await readResetOperation(graph.client, {operationLink: 'https://evil.example/o'});
  expect(outcome).toMatchObject({ok: false, problem: {code: 'unexpected-answer'}});
  expect(graph.requests).toHaveLength(0);
});

test.each([
  null,
  {},
  {status: ''},
  {status: 5},
  {status: 'running', statusDetail: {}},
  {status: 'running', createdDateTime: 5},
  {status: 'running', lastActionDateTime: 5},
  [],
])('an answer of another shape is refused: %j', async (body) => {
  const graph = createScriptedGraph([jsonAnswer(200, body)]);
  const outcome = await readResetOperation(graph.client, {operationLink});
  expect(outcome).toMatchObject({ok: false, problem: {code: 'unexpected-answer', status: 200}});
});
