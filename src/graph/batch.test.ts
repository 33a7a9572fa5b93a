import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {readBatch} from './batch';

const scopes = ['User.Read.All'];
const reads = {one: {path: '/me', query: {$select: 'id'}}};

async function read(...responses: readonly unknown[]) {
  const graph = createScriptedGraph([jsonAnswer(200, {responses})]);
  return readBatch(graph.client, reads, {scopes, signal: undefined});
}

async function readOne(answer: Readonly<Record<string, unknown>>) {
  const answers = await read({id: 'one', ...answer});
  return answers.ok ? answers.value.get('one') : undefined;
}

test.each([
  [199, false],
  [200, true],
  [299, true],
  [300, false],
])('a part that is answered %i was read: %p', async (status, ok) => {
  expect(await readOne({status, body: {id: 'me'}})).toMatchObject({ok});
});

test('a part that was refused says what it was asked with, and that nothing was changed', async () => {
  expect(await readOne({status: 500, headers: {'request-id': 'r'}})).toMatchObject({
    ok: false,
    problem: {code: 'server-error', scopes, requestId: 'r', mayHaveTakenEffect: false},
  });
});

test.each([{'Retry-After': 4}, {'Retry-After': null}, 'Retry-After: 4', null])(
  'what is no header is not guessed at: %j',
  async (headers) => {
    expect(await readOne({status: 429, headers})).toMatchObject({
      problem: {code: 'throttled', retryAfterMilliseconds: null},
    });
  },
);

test.each([
  {id: 'one', status: '200', body: {}},
  {id: 'one', body: {}},
  {status: 200, body: {}},
  'one',
])('an answer with a part that is none is refused whole: %j', async (part) => {
  expect(await read({id: 'two', status: 200}, part)).toMatchObject({
    ok: false,
    problem: {code: 'unexpected-answer'},
  });
});
