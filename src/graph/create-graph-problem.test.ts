import {createGraphProblem} from './create-graph-problem';

test('a problem tells nothing that is not known of it', () => {
  expect(createGraphProblem('offline')).toEqual({
    code: 'offline',
    status: null,
    graphCode: null,
    graphMessage: null,
    requestId: null,
    retryAfterMilliseconds: null,
    scopes: [],
    claims: null,
    mayHaveTakenEffect: false,
  });
});
