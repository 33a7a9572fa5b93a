import type {Clock} from '../core/clock';
import {limitSignal, untilAborted} from '../core/limit-signal';
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import {problemOfAnswer} from './answer-problem';
import {createGraphProblem} from './create-graph-problem';
import type {GraphRequest, GraphResponse} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {readableRequestId} from './readable-words';
import {longestReadMilliseconds} from './retry-policy';

/** One HTTP exchange with Graph, ready to go out. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: GraphRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  /** JSON body; undefined for none. */
  readonly body: unknown;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
}

/** Carries one request to Graph and back. Rejects where no answer came. */
export type Transport = (request: OutgoingRequest) => Promise<Response>;

interface ExchangeContext {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly scopes: readonly string[];
  /** True where sending twice could do something twice. */
  readonly isWrite: boolean;
}

/** Parsed JSON; `isReadable` is false for anything else. An empty text is an empty answer. */
function parseBody(text: string): {readonly isReadable: boolean; readonly body: unknown} {
  if (text === '') return {isReadable: true, body: undefined};
  try {
    return {isReadable: true, body: JSON.parse(text) as unknown};
  } catch {
    return {isReadable: false, body: undefined};
  }
}

/**
 * Sends one request once, and reads the answer whole. From the moment it is sent, a write whose
 * outcome cannot be read off the answer is marked `mayHaveTakenEffect`. A read is given up after
 * 60 seconds as `timed-out`; a write is waited for until the caller's signal ends it.
 */
export async function exchangeOnce(
  outgoing: OutgoingRequest,
  {transport, clock, scopes, isWrite}: ExchangeContext,
): Promise<Result<GraphResponse, GraphProblem>> {
  const limit = limitSignal(outgoing.signal, clock, isWrite ? null : longestReadMilliseconds);
  const {signal} = limit;
  const lost = (answer?: Response) => {
    const code = limit.isTimeUp() ? 'timed-out' : signal.aborted ? 'aborted' : 'offline';
    return failure(
      createGraphProblem(code, {
        status: answer?.status ?? null,
        requestId: readableRequestId(answer?.headers.get('request-id')),
        scopes,
        mayHaveTakenEffect: isWrite,
      }),
    );
  };

  try {
    let answer: Response;
    try {
      answer = await untilAborted(transport({...outgoing, signal}), signal);
    } catch {
      return lost();
    }
    const {status, headers} = answer;

    let text: string;
    try {
      text = await untilAborted(answer.text(), signal);
    } catch {
      // The status line of a refusal says enough; of a success, only the status is known.
      if (answer.ok) return lost(answer);
      text = '';
    }
    const {isReadable, body} = parseBody(text);

    if (!answer.ok) return failure(problemOfAnswer({status, headers, body}, {scopes, isWrite}));
    if (isReadable) return success({status, headers, body});
    return failure(
      createGraphProblem('unexpected-answer', {
        status,
        requestId: readableRequestId(headers.get('request-id')),
        scopes,
        mayHaveTakenEffect: isWrite,
      }),
    );
  } finally {
    limit.stop();
  }
}
