import {parseClaimsChallenge} from './claims-challenge';
import {createGraphProblem} from './create-graph-problem';
import type {GraphResponse} from './graph-client';
import type {GraphProblem, GraphProblemCode} from './graph-problem';
import {isRecord} from './json-shapes';
import {readableCode, readableRequestId, readableWords} from './readable-words';
import {codeOfRefusal} from './refusal-code';
import {readRetryAfter} from './retry-after';

const codesByStatus: Readonly<Record<number, GraphProblemCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  402: 'licence-required',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'precondition-failed',
  429: 'throttled',
  501: 'not-implemented',
  503: 'unavailable',
  504: 'unavailable',
};

function codeOfStatus(status: number, error: unknown): GraphProblemCode {
  if (status === 403) return codeOfRefusal(error);
  const code = codesByStatus[status];
  if (code !== undefined) return code;
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'bad-request' : 'unexpected-answer';
}

/** Whether a write answered like this may have been carried out all the same. */
function leavesEffectOpen(status: number): boolean {
  if (status >= 500) return status !== 501;
  return status < 400 || status === 408;
}

/** The statuses that a claims challenge comes with: 403 under some conditional access policies. */
const challengedStatuses = [401, 403];

/**
 * Turns an answer that is not a success into a problem. Graph's error envelope is
 * `{error: {code, message, innerError: {"request-id"}}}`, and a 403 may hold a claims challenge as a
 * 401 does (learn.microsoft.com/graph/errors, checked 2026-11-22); an answer without the envelope,
 * such as a gateway's HTML, keeps its status only. Nothing is taken over that is not fit to be shown.
 *
 * @param answer its `body` is undefined where it was not JSON
 */
export function problemOfAnswer(
  {status, headers, body}: GraphResponse,
  {scopes, isWrite}: {readonly scopes: readonly string[]; readonly isWrite: boolean},
): GraphProblem {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const inner = isRecord(error.innerError) ? error.innerError : {};
  const claims = challengedStatuses.includes(status)
    ? parseClaimsChallenge(headers.get('WWW-Authenticate'))
    : null;
  return createGraphProblem(claims === null ? codeOfStatus(status, error) : 'claims-required', {
    status,
    graphCode: readableCode(error.code),
    graphMessage: readableWords(error.message),
    requestId:
      readableRequestId(headers.get('request-id')) ?? readableRequestId(inner['request-id']),
    retryAfterMilliseconds: readRetryAfter({headers, body}),
    scopes,
    claims,
    mayHaveTakenEffect: isWrite && leavesEffectOpen(status),
  });
}
