import type {GraphProblemCode} from '../../graph/graph-problem';

/** The button that fits a problem. */
export type GraphProblemRemedy = 'retry' | 'sign-in' | 'consent' | 'confirm-sign-in';

/** What a person can do about each problem, on this page. */
export const graphProblemRemedies: Readonly<Record<GraphProblemCode, GraphProblemRemedy>> = {
  offline: 'retry',
  'timed-out': 'retry',
  aborted: 'retry',
  'sign-in-required': 'sign-in',
  'consent-required': 'consent',
  'claims-required': 'confirm-sign-in',
  'bad-request': 'retry',
  unauthorized: 'sign-in',
  forbidden: 'retry',
  'licence-required': 'retry',
  'not-found': 'retry',
  conflict: 'retry',
  'precondition-failed': 'retry',
  throttled: 'retry',
  unavailable: 'retry',
  'not-implemented': 'retry',
  'server-error': 'retry',
  'unexpected-answer': 'retry',
};
