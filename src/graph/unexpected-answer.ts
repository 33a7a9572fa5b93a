import {createGraphProblem} from './create-graph-problem';
import type {GraphResponse} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {readableRequestId} from './readable-words';

/** The problem of a read whose 2xx answer does not have the shape that Graph documents. */
export const unexpectedAnswer = (
  {status, headers}: Pick<GraphResponse, 'status' | 'headers'>,
  scopes: readonly string[],
): GraphProblem =>
  createGraphProblem('unexpected-answer', {
    status,
    requestId: readableRequestId(headers.get('request-id')),
    scopes,
  });
