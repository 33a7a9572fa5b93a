/**
 * `POST /$batch` of GETs: several reads in one request. Answers come in any order; each has its own
 * status, so a 429 may sit inside a 200.
 *
 * Reference: learn.microsoft.com/graph/json-batching (20 requests at most), checked 2026-11-22.
 */
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import {problemOfAnswer} from './answer-problem';
import type {GraphClient, GraphResponse} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {encodeQuery} from './graph-url';
import {isRecord, isText} from './json-shapes';
import {unexpectedAnswer} from './unexpected-answer';

/** One read of a batch. */
export interface BatchRead {
  /** As `GraphRequest.path`; not an absolute link. */
  readonly path: string;
  /** As `GraphRequest.query`: raw. */
  readonly query: Readonly<Record<string, string>>;
  /** True for advanced queries: sends `ConsistencyLevel: eventual` with this read. */
  readonly isAdvancedQuery?: boolean;
}

/** The outcome of each read by the name it was given. A read that Graph left out has none. */
export type BatchAnswers = ReadonlyMap<string, Result<GraphResponse, GraphProblem>>;

interface BatchOptions {
  readonly scopes: readonly string[];
  readonly signal: AbortSignal | undefined;
}

function parseHeaders(value: unknown): Headers {
  const headers = new Headers();
  if (!isRecord(value)) return headers;
  for (const [name, text] of Object.entries(value)) {
    if (isText(text)) headers.set(name, text);
  }
  return headers;
}

function parseAnswers(
  {body}: Pick<GraphResponse, 'body'>,
  scopes: readonly string[],
): BatchAnswers | null {
  if (!isRecord(body) || !Array.isArray(body.responses)) return null;
  const answers = new Map<string, Result<GraphResponse, GraphProblem>>();
  for (const each of body.responses as unknown[]) {
    if (!isRecord(each) || !isText(each.id) || typeof each.status !== 'number') return null;
    const {id, status} = each;
    const answer = {status, headers: parseHeaders(each.headers), body: each.body};
    const isSuccess = status >= 200 && status < 300;
    answers.set(
      id,
      isSuccess ? success(answer) : failure(problemOfAnswer(answer, {scopes, isWrite: false})),
    );
  }
  return answers;
}

/** Sends up to 20 reads as one request. Fails as a whole only where the batch itself failed. */
export async function readBatch(
  client: GraphClient,
  reads: Readonly<Record<string, BatchRead>>,
  {scopes, signal}: BatchOptions,
): Promise<Result<BatchAnswers, GraphProblem>> {
  const answer = await client.send({
    method: 'POST',
    path: '/$batch',
    body: {
      requests: Object.entries(reads).map(([id, {path, query, isAdvancedQuery}]) => ({
        id,
        method: 'GET',
        url: `${path}${encodeQuery(query)}`,
        ...(isAdvancedQuery === true && {headers: {ConsistencyLevel: 'eventual'}}),
      })),
    },
    scopes,
    signal,
    isRead: true,
  });
  if (!answer.ok) return answer;
  const answers = parseAnswers(answer.value, scopes);
  return answers === null ? failure(unexpectedAnswer(answer.value, scopes)) : success(answers);
}
