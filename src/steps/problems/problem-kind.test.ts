import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {problemKind, type ProblemKind} from './problem-kind';

it.each<[ProblemKind, string, readonly GraphProblemCode[]]>([
  [
    'passing',
    'is waited out',
    [
      'offline',
      'timed-out',
      'throttled',
      'unavailable',
      'server-error',
      'unexpected-answer',
      'aborted',
      'conflict',
    ],
  ],
  [
    'person',
    'asks somebody to sign in or consent',
    ['sign-in-required', 'consent-required', 'claims-required', 'unauthorized'],
  ],
  [
    'lasting',
    'stays as it is',
    [
      'bad-request',
      'forbidden',
      'licence-required',
      'not-found',
      'precondition-failed',
      'not-implemented',
    ],
  ],
])('%s: it %s', (kind, _, codes) => {
  expect(codes.map((code) => problemKind(createGraphProblem(code)))).toEqual(codes.map(() => kind));
});
