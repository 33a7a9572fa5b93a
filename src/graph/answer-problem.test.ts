import {problemOfAnswer} from './answer-problem';
import type {GraphProblemCode} from './graph-problem';

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: new Headers(headers),
});
const read = {scopes: ['User.Read.All'], isWrite: false};
const write = {scopes: ['UserAuthenticationMethod.ReadWrite.All'], isWrite: true};

const codes: readonly [number, GraphProblemCode][] = [
  [302, 'unexpected-answer'],
  [399, 'unexpected-answer'],
  [400, 'bad-request'],
  [401, 'unauthorized'],
  [402, 'licence-required'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'unavailable'],
  [409, 'conflict'],
  [410, 'not-found'],
  [412, 'precondition-failed'],
  [422, 'bad-request'],
  [429, 'throttled'],
  [500, 'server-error'],
  [501, 'not-implemented'],
  [502, 'server-error'],
  [503, 'unavailable'],
  [504, 'unavailable'],
];

test.each(codes)('status %i is %s', (status, code) => {
  expect(problemOfAnswer(answer(status), read)).toMatchObject({code, status});
});

test('Graph’s own words are kept', () => {
  const error = {
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
    innerError: {'request-id': 'inner-id'},
  };
  expect(problemOfAnswer(answer(403, {error}), write)).toEqual({
    code: 'forbidden',
    status: 403,
    graphCode: 'Authorization_RequestDenied',
    graphMessage: 'Insufficient privileges to complete the operation.',
    requestId: 'inner-id',
    retryAfterMilliseconds: null,
    scopes: write.scopes,
    claims: null,
    mayHaveTakenEffect: false,
  });
});

test('the header’s request id comes before the one inside the error', () => {
  const body = {error: {innerError: {'request-id': 'inner-id'}}};
  const problem = problemOfAnswer(answer(500, body, {'request-id': 'header-id'}), read);
  expect(problem.requestId).toBe('header-id');
});

test.each([undefined, null, 'text', [], {error: 'text'}, {error: {code: 5, message: null}}])(
  'an answer without the error envelope (%p) keeps its status',
  (body) => {
    const problem = problemOfAnswer(answer(502, body), read);
    expect(problem).toMatchObject({status: 502, graphCode: null, graphMessage: null});
  },
);

test.each([
  [302, true],
  [400, false],
  [401, false],
  [403, false],
  [408, true],
  [429, false],
  [500, true],
  [501, false],
  [502, true],
  [503, true],
  [504, true],
])('a write answered %i may have taken effect: %p', (status, expected) => {
  expect(problemOfAnswer(answer(status), write).mayHaveTakenEffect).toBe(expected);
  expect(problemOfAnswer(answer(status), read).mayHaveTakenEffect).toBe(false);
});

test('a 401 with readable claims asks for them; with unreadable ones it is just unauthorized', () => {
  const header = (claims: string) => ({
    'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${claims}"`,
  });
  expect(problemOfAnswer(answer(401, undefined, header(btoa('{"a":1}'))), read)).toMatchObject({
    code: 'claims-required',
    claims: '{"a":1}',
  });
  expect(problemOfAnswer(answer(401, undefined, header('%%%')), read)).toMatchObject({
    code: 'unauthorized',
    claims: null,
  });
});
