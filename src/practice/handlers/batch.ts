import {answerError, answerJson, bodyOf, type GraphAnswer, type RequestMark} from '../graph-answer';

/** One request inside a batch. */
export interface BatchedRequest {
  readonly id: string;
  readonly method: string;
  /** Relative to the version: `/users`. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

const mostRequests = 20;
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/**
 * `POST /$batch`: up to 20 requests, each answered on its own, all in a 200
 * (learn.microsoft.com/graph/json-batching, checked 2026-11-22). `dependsOn` is not played.
 */
export function answerBatch(
  body: unknown,
  mark: RequestMark,
  answerOne: (request: BatchedRequest) => GraphAnswer,
): GraphAnswer {
  const requests = readRequests(body);
  if (typeof requests === 'string') return answerError(400, 'BadRequest', requests);
  return answerJson({
    responses: requests.map((request) => {
      const answer = answerOne(request);
      const content = answer.text ?? bodyOf(answer, mark);
      return {
        id: request.id,
        status: answer.status,
        headers: answer.headers,
        ...(content === undefined ? {} : {body: content}),
      };
    }),
  });
}

/** The requests of a batch, or what is wrong with it. */
function readRequests(body: unknown): readonly BatchedRequest[] | string {
  const listed = (body as {requests?: unknown} | undefined)?.requests;
  if (!Array.isArray(listed) || listed.length === 0) {
    return 'Invalid batch payload format: requests must be a list that is not empty.';
  }
  if (listed.length > mostRequests) {
    return `Number of batch request steps exceeds the maximum value of ${mostRequests}.`;
  }
  const requests: BatchedRequest[] = [];
  for (const listedItem of listed) {
    const item = (listedItem ?? {}) as Readonly<Record<string, unknown>>;
    const {id, method, url} = item;
    if (typeof id !== 'string' || requests.some((other) => other.id === id)) {
      return 'Invalid batch payload format: each request needs an id of its own.';
    }
    if (typeof method !== 'string' || !methods.includes(method.toUpperCase())) {
      return `Invalid batch payload format: request '${id}' needs a method.`;
    }
    if (typeof url !== 'string' || item.dependsOn !== undefined) {
      return `Invalid batch payload format: request '${id}' needs a url, and dependsOn is not played.`;
    }
    requests.push({
      id,
      method: method.toUpperCase(),
      url: url.startsWith('/') ? url : `/${url}`,
      headers: new Headers((item.headers ?? {}) as Record<string, string>),
      body: item.body,
    });
  }
  return requests;
}
