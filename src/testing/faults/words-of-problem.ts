import type {TextId} from '../../e2e/support/runbook-texts';
import type {GraphProblemCode} from '../../graph/graph-problem';

interface ProblemWords {
  readonly happened: TextId;
  readonly next: TextId;
  /** The button that fits. */
  readonly way: TextId;
}

// prettier-ignore
/** What a person reads and can press for every problem that a fault may become. */
export const wordsOfProblem: Readonly<Partial<Record<GraphProblemCode, ProblemWords>>> = {
  offline:               {happened: 'graphProblem.offline.happened',            next: 'graphProblem.offline.next',            way: 'graphProblem.retry'},
  'timed-out':           {happened: 'graphProblem.timedOut.happened',           next: 'graphProblem.timedOut.next',           way: 'graphProblem.retry'},
  'consent-required':    {happened: 'graphProblem.consentRequired.happened',    next: 'graphProblem.consentRequired.next',    way: 'graphProblem.consent'},
  'licence-required':    {happened: 'graphProblem.licenceRequired.happened',    next: 'graphProblem.licenceRequired.next',    way: 'graphProblem.retry'},
  'claims-required':     {happened: 'graphProblem.claimsRequired.happened',     next: 'graphProblem.claimsRequired.next',     way: 'graphProblem.confirmSignIn'},
  'bad-request':         {happened: 'graphProblem.badRequest.happened',         next: 'graphProblem.badRequest.next',         way: 'graphProblem.retry'},
  unauthorized:          {happened: 'graphProblem.unauthorized.happened',       next: 'graphProblem.unauthorized.next',       way: 'graphProblem.signIn'},
  forbidden:             {happened: 'graphProblem.forbidden.happened',          next: 'graphProblem.forbidden.next',          way: 'graphProblem.retry'},
  'not-found':           {happened: 'graphProblem.notFound.happened',           next: 'graphProblem.notFound.next',           way: 'graphProblem.retry'},
  conflict:              {happened: 'graphProblem.conflict.happened',           next: 'graphProblem.conflict.next',           way: 'graphProblem.retry'},
  'precondition-failed': {happened: 'graphProblem.preconditionFailed.happened', next: 'graphProblem.preconditionFailed.next', way: 'graphProblem.retry'},
  throttled:             {happened: 'graphProblem.throttled.happened',          next: 'graphProblem.throttled.next',          way: 'graphProblem.retry'},
  unavailable:           {happened: 'graphProblem.unavailable.happened',        next: 'graphProblem.unavailable.next',        way: 'graphProblem.retry'},
  'server-error':        {happened: 'graphProblem.serverError.happened',        next: 'graphProblem.serverError.next',        way: 'graphProblem.retry'},
  'unexpected-answer':   {happened: 'graphProblem.unexpectedAnswer.happened',   next: 'graphProblem.unexpectedAnswer.next',   way: 'graphProblem.retry'},
};
