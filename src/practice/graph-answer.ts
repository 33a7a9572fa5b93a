import type {RandomBytes} from '../core/random';
import {createGuid} from './create-guid';

/** What a handler answers, before it becomes a `Response` or a part of a batch. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or undefined where the answer is empty. */
  readonly body?: unknown;
  /** Plain text instead of JSON (`/$count`). */
  readonly text?: string;
}

const json = {'Content-Type': 'application/json'};

/** An answer with a JSON body. */
export function answerJson(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
  return {status, headers: {...json, ...headers}, body};
}

/** Graph's error envelope; `innerError` is added when the answer is sent. */
export function answerError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
  return {status, headers: {...json, ...headers}, body: {error: {code, message}}};
}

/** What identifies one request in answers and error envelopes. */
export interface RequestMark {
  readonly requestId: string;
  readonly clientRequestId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Marks a request as Graph does: its own id, and the client's where the client gave one. */
export function markRequest(headers: Headers, at: number, randomBytes: RandomBytes): RequestMark {
  const requestId = createGuid(randomBytes);
  return {requestId, clientRequestId: headers.get('client-request-id') ?? requestId, at};
}

/** The body as it goes out: an error envelope gets its `innerError`. */
export function bodyOf(answer: GraphAnswer, mark: RequestMark): unknown {
  if (answer.status < 400) return answer.body;
  const {error} = answer.body as {error: Record<string, unknown>};
  return {
    error: {
      ...error,
      innerError: {
        date: new Date(mark.at).toISOString().slice(0, 19),
        'request-id': mark.requestId,
        'client-request-id': mark.clientRequestId,
      },
    },
  };
}

/** Turns an answer into the `Response` that the page's `fetch` gives. */
export function toResponse(answer: GraphAnswer, mark: RequestMark): Response {
  const body = bodyOf(answer, mark);
  const headers = new Headers(answer.headers);
  headers.set('request-id', mark.requestId);
  headers.set('client-request-id', mark.clientRequestId);
  return new Response(answer.text ?? (body === undefined ? null : JSON.stringify(body)), {
    status: answer.status,
    headers,
  });
}
