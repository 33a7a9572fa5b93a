import {failure} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphRequest} from '../../graph/graph-client';
import {answerOf} from '../__fixtures__/create-fake-directory';
import {sendReset} from './send-reset';

const input = {userId: 'u1', newPassword: 'Correct horse 9'};

it.each([
  [clouds.global, 'POST', 202],
  [clouds.china, 'PATCH', 204],
] as const)('sends one request that can be called back: $name', async (cloud, method, status) => {
  const sent: GraphRequest[] = [];
  const {signal} = new AbortController();
  const client = {
    async send(request: GraphRequest) {
      sent.push(request);
      return answerOf(undefined, status);
    },
  };
  expect(await sendReset(client, cloud, input, signal)).toEqual({
    ok: true,
    value: {operationLink: null, retryAfterMilliseconds: null},
  });
  expect(sent).toMatchObject([{method}]);
  expect(sent[0]?.signal).toBe(signal);
});

it.each([clouds.global, clouds.china])(
  'quotes a refusal without the password that the tenant repeats: $name',
  async (cloud) => {
    const problem = createGraphProblem('bad-request', {
      graphCode: 'Correct horse 9',
      graphMessage: 'Correct horse 9 is weak: Correct horse 9',
    });
    const client = {send: async () => failure(problem)};
    expect(await sendReset(client, cloud, input, new AbortController().signal)).toEqual(
      failure({...problem, graphCode: '…', graphMessage: '… is weak: …'}),
    );
    const wordless = createGraphProblem('forbidden');
    const mute = {send: async () => failure(wordless)};
    expect(await sendReset(mute, cloud, input, new AbortController().signal)).toEqual(
      failure(wordless),
    );
  },
);
