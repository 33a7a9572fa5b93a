import type {GraphProblem, GraphProblemCode} from '../../graph/graph-problem';

/**
 * What a read's problem calls for: `passing` ones go away with time, `person` ones when somebody
 * signs in or consents, `lasting` ones not by themselves.
 */
export type ProblemKind = 'passing' | 'person' | 'lasting';

const kinds: Readonly<Record<GraphProblemCode, ProblemKind>> = {
  offline: 'passing',
  'timed-out': 'passing',
  throttled: 'passing',
  unavailable: 'passing',
  'server-error': 'passing',
  'unexpected-answer': 'passing',
  aborted: 'passing',
  conflict: 'passing',
  'sign-in-required': 'person',
  'consent-required': 'person',
  'claims-required': 'person',
  unauthorized: 'person',
  'bad-request': 'lasting',
  forbidden: 'lasting',
  'licence-required': 'lasting',
  'not-found': 'lasting',
  'precondition-failed': 'lasting',
  'not-implemented': 'lasting',
};

/** Tells what the problem of a read calls for. */
export function problemKind(problem: GraphProblem): ProblemKind {
  return kinds[problem.code];
}
