import {translate} from '@docusaurus/Translate';

import type {GraphProblem, GraphProblemCode} from '../../graph/graph-problem';
import {longestReadMilliseconds} from '../../graph/retry-policy';

/** What happened, and what to do next, in the page's language. */
export interface GraphProblemWords {
  readonly happened: string;
  readonly next: string;
}

/** The words for a problem: every code has some, and none point at what this problem does not have. */
export function graphProblemWords(
  problem: Pick<GraphProblem, 'code' | 'graphMessage' | 'requestId'>,
): GraphProblemWords {
  const words: Readonly<Record<GraphProblemCode, GraphProblemWords>> = {
    offline: {
      happened: translate({
        id: 'graphProblem.offline.happened',
        message: 'No answer came from Microsoft Graph.',
      }),
      next: translate({
        id: 'graphProblem.offline.next',
        message: 'Check your connection and try again.',
      }),
    },
    'timed-out': {
      happened: translate(
        {
          id: 'graphProblem.timedOut.happened',
          message: 'Microsoft Graph did not answer within {seconds} seconds.',
        },
        {seconds: longestReadMilliseconds / 1_000},
      ),
      next: translate({
        id: 'graphProblem.timedOut.next',
        message: 'Check your connection and try again. If it lasts, look at the service health.',
      }),
    },
    aborted: {
      happened: translate({
        id: 'graphProblem.aborted.happened',
        message: 'The request was stopped before an answer came.',
      }),
      next: translate({id: 'graphProblem.aborted.next', message: 'Try again.'}),
    },
    'sign-in-required': {
      happened: translate({
        id: 'graphProblem.signInRequired.happened',
        message: 'Your sign-in has ended.',
      }),
      next: translate({
        id: 'graphProblem.signInRequired.next',
        message: 'Sign in again: what you chose here is kept.',
      }),
    },
    'consent-required': {
      happened: translate({
        id: 'graphProblem.consentRequired.happened',
        message: 'This needs a permission that has not been given yet.',
      }),
      next: translate({
        id: 'graphProblem.consentRequired.next',
        message:
          'Give it, if your role allows that, or ask an administrator to consent for the whole organization.',
      }),
    },
    'licence-required': {
      happened: translate({
        id: 'graphProblem.licenceRequired.happened',
        message: 'Your organization does not have the licence that this needs.',
      }),
      next: translate({
        id: 'graphProblem.licenceRequired.next',
        message:
          'Another account does not help. Carry out this step by hand, or ask whoever manages the licences of your organization.',
      }),
    },
    'claims-required': {
      happened: translate({
        id: 'graphProblem.claimsRequired.happened',
        message: 'Your organization wants you to prove once more who you are.',
      }),
      next: translate({
        id: 'graphProblem.claimsRequired.next',
        message: 'Confirm your sign-in: what you chose here is kept.',
      }),
    },
    'bad-request': {
      happened: translate({
        id: 'graphProblem.badRequest.happened',
        message: 'Microsoft Graph did not accept the request.',
      }),
      next:
        problem.graphMessage === null
          ? translate({
              id: 'graphProblem.badRequest.nextUntold',
              message: 'Try again. If it stays that way, carry out this step by hand.',
            })
          : translate({
              id: 'graphProblem.badRequest.next',
              message:
                'Read what it said below. If it stays that way, carry out this step by hand.',
            }),
    },
    unauthorized: {
      happened: translate({
        id: 'graphProblem.unauthorized.happened',
        message: 'Microsoft Graph did not accept your sign-in.',
      }),
      next: translate({
        id: 'graphProblem.unauthorized.next',
        message: 'Sign in again: what you chose here is kept.',
      }),
    },
    forbidden: {
      happened: translate({
        id: 'graphProblem.forbidden.happened',
        message: 'Your account is not allowed to do this.',
      }),
      next: translate({
        id: 'graphProblem.forbidden.next',
        message:
          'Sign in with an account whose role allows it, or ask a colleague who has such a role.',
      }),
    },
    'not-found': {
      happened: translate({
        id: 'graphProblem.notFound.happened',
        message: 'Microsoft Graph does not find this: it may have been deleted in the meantime.',
      }),
      next: translate({
        id: 'graphProblem.notFound.next',
        message: 'Search for the user again.',
      }),
    },
    conflict: {
      happened: translate({
        id: 'graphProblem.conflict.happened',
        message: 'Something else was changing the same thing at the same time.',
      }),
      next: translate({
        id: 'graphProblem.conflict.next',
        message: 'Look at how things stand now, and try again.',
      }),
    },
    'precondition-failed': {
      happened: translate({
        id: 'graphProblem.preconditionFailed.happened',
        message: 'Things have changed since this page read them.',
      }),
      next: translate({
        id: 'graphProblem.preconditionFailed.next',
        message: 'Look at how things stand now, and try again.',
      }),
    },
    throttled: {
      happened: translate({
        id: 'graphProblem.throttled.happened',
        message: 'Microsoft Graph is being asked too much at the moment, and refused.',
      }),
      next: translate({
        id: 'graphProblem.throttled.next',
        message: 'Wait a little and try again.',
      }),
    },
    unavailable: {
      happened: translate({
        id: 'graphProblem.unavailable.happened',
        message: 'Microsoft Graph is not available at the moment.',
      }),
      next: translate({
        id: 'graphProblem.unavailable.next',
        message: 'Wait a little and try again. If it lasts, look at the service health.',
      }),
    },
    'not-implemented': {
      happened: translate({
        id: 'graphProblem.notImplemented.happened',
        message: 'This request is not known here.',
      }),
      next: translate({
        id: 'graphProblem.notImplemented.next',
        message: 'Carry out this step by hand.',
      }),
    },
    'server-error': {
      happened: translate({
        id: 'graphProblem.serverError.happened',
        message: 'Microsoft Graph failed while it was answering.',
      }),
      next:
        problem.requestId === null
          ? translate({
              id: 'graphProblem.serverError.nextUnnumbered',
              message: 'Try again. If it stays that way, look at the service health.',
            })
          : translate({
              id: 'graphProblem.serverError.next',
              message: 'Try again. If it stays that way, give the request id to Microsoft support.',
            }),
    },
    'unexpected-answer': {
      happened: translate({
        id: 'graphProblem.unexpectedAnswer.happened',
        message: 'The answer is not what Microsoft Graph documents, so it was not used.',
      }),
      next: translate({
        id: 'graphProblem.unexpectedAnswer.next',
        message: 'Try again. If it stays that way, carry out this step by hand.',
      }),
    },
  };
  return words[problem.code];
}
