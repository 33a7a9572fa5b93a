import {parseClaimsChallenge} from './claims-challenge';
import {createGraphProblem} from './create-graph-problem';
import type {GraphResponse} from './graph-client';
import type {GraphProblem, GraphProblemCode} from './graph-problem';
import {isRecord, isText} from './json-shapes';
import {parseRetryAfter} from './retry-after';

const codesByStatus: Readonly<Record<number, GraphProblemCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
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

function codeOfStatus(status: number): GraphProblemCode {
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

/**
 * Turns an answer that is not a success into a problem. Graph's error envelope is
 * `{error: {code, message, innerError: {"request-id"}}}`
 * (learn.microsoft.com/graph/errors, checked 2026-11-22); an answer without it, such as a gateway's
 * HTML, keeps its status only.
 *
 * @param answer its `body` is undefined where it was not JSON
 */
export function problemOfAnswer(
  {status, headers, body, receivedAt}: GraphResponse,
  {scopes, isWrite}: {readonly scopes: readonly string[]; readonly isWrite: boolean},
): GraphProblem {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const inner = isRecord(error.innerError) ? error.innerError : {};
  const innerId = isText(inner['request-id']) ? inner['request-id'] : null;
  const claims = status === 401 ? parseClaimsChallenge(headers.get('WWW-Authenticate')) : null;
  return createGraphProblem(claims === null ? codeOfStatus(status) : 'claims-required', {
    status,
    graphCode: isText(error.code) ? error.code : null,
    graphMessage: isText(error.message) ? error.message : null,
    requestId: headers.get('request-id') ?? innerId,
    retryAfterMilliseconds: parseRetryAfter(headers.get('Retry-After'), receivedAt),
    scopes,
    claims,
    mayHaveTakenEffect: isWrite && leavesEffectOpen(status),
  });
}
