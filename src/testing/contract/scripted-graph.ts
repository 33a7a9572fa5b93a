import {failure, success} from '../../core/result';
import {createGraphClient} from '../../graph/create-graph-client';
import type {GraphClient, TokenProblem} from '../../graph/graph-client';
import {createHastyClock} from '../fakes/create-hasty-clock';

/** One request as it left the client. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Parsed JSON; undefined where there was no body. */
  readonly body: unknown;
}

/** A client over a Graph that answers by script, and a record of all that happened. */
export interface ScriptedGraph {
  readonly client: GraphClient;
  readonly requests: readonly SentRequest[];
  readonly tokenRequests: readonly {
    readonly scopes: readonly string[];
    readonly claims: string | undefined;
  }[];
  /** The waits between tries, in milliseconds. The clock moves on by them at once. */
  readonly waits: readonly number[];
}

/** An answer, a lost connection, or whatever the function makes of the request. */
export type ScriptedAnswer = Response | Error | ((request: Request) => Promise<Response>);

interface ScriptOptions {
  readonly endpoint?: string;
  /** Says why no token is given; null to give one. */
  readonly refuseToken?: (claims: string | undefined) => TokenProblem['code'] | null;
  /** Called at the start of each wait. */
  readonly onWait?: () => void;
}

/** Builds a JSON answer. */
export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/json', ...headers},
  });

/**
 * Creates a client whose transport gives the answers one after the other. A request after the last
 * answer throws, and is on the record like every other.
 */
export function createScriptedGraph(
  answers: readonly ScriptedAnswer[],
  options: ScriptOptions = {},
): ScriptedGraph {
  const requests: SentRequest[] = [];
  const tokenRequests: ScriptedGraph['tokenRequests'][number][] = [];
  const waits: number[] = [];
  let given = 0;

  const client = createGraphClient({
    endpoint: options.endpoint ?? 'https://graph.microsoft.com',
    fetch: async (request) => {
      const text = await request.clone().text();
      requests.push({
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      });
      const answer = answers[given++];
      if (answer === undefined) throw new Error('the script has no more answers');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(request) : answer;
    },
    getToken: async (scopes, {claims}) => {
      tokenRequests.push({scopes, claims});
      const refusal = options.refuseToken?.(claims) ?? null;
      return refusal === null ? success(`token-${tokenRequests.length}`) : failure({code: refusal});
    },
    clock: createHastyClock((milliseconds) => {
      waits.push(milliseconds);
      options.onWait?.();
    }),
  });
  return {client, requests, tokenRequests, waits};
}
