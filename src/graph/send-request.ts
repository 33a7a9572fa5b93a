import type {Clock} from '../core/clock';
import type {Result} from '../core/result';
import {failure} from '../core/result';
import {createGraphProblem} from './create-graph-problem';
import type {Transport} from './exchange';
import {exchangeOnce} from './exchange';
import type {GetToken, GraphRequest, GraphResponse} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {resolveGraphUrl} from './graph-url';
import type {RetryHistory} from './retry-policy';
import {retryDelay} from './retry-policy';

/** What sending takes from outside. */
export interface SendingMeans {
  /** Origin of the chosen cloud's Graph. */
  readonly endpoint: string;
  readonly transport: Transport;
  readonly getToken: GetToken;
  readonly clock: Clock;
}

/**
 * Sends one Graph request with everything around it: the token before it, one silent answer to a
 * claims challenge, and further tries for reads (see `retryDelay`). A write goes out once; only
 * after a claims challenge it goes out again, since being turned away proves that nothing was
 * carried out.
 */
export async function sendRequest(
  request: GraphRequest,
  {endpoint, transport, getToken, clock}: SendingMeans,
): Promise<Result<GraphResponse, GraphProblem>> {
  const {method, scopes, signal} = request;
  const isWrite = method !== 'GET' && request.isRead !== true;
  const url = resolveGraphUrl(endpoint, request.path, request.query);
  if (url === null) return failure(createGraphProblem('unexpected-answer', {scopes}));

  let claims: string | null = null;
  let history: RetryHistory = {retries: 0, waitedMilliseconds: 0};
  for (;;) {
    if (signal?.aborted) return failure(createGraphProblem('aborted', {scopes}));
    const token = await getToken(scopes, claims === null ? {signal} : {claims, signal});
    if (!token.ok) return failure(createGraphProblem(token.problem.code, {scopes, claims}));
    if (signal?.aborted) return failure(createGraphProblem('aborted', {scopes}));

    const outgoing = {
      url,
      method,
      headers: request.headers ?? {},
      body: request.body,
      token: token.value,
      signal,
    };
    const answer = await exchangeOnce(outgoing, {transport, clock, scopes, isWrite});
    if (answer.ok) return answer;

    const {problem} = answer;
    if (problem.code === 'claims-required' && claims === null) {
      claims = problem.claims;
      continue;
    }
    const delay = isWrite ? null : retryDelay(problem, history);
    if (delay === null) return answer;
    await clock.wait(delay, signal);
    history = {
      retries: history.retries + 1,
      waitedMilliseconds: history.waitedMilliseconds + delay,
    };
  }
}
