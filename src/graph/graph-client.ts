import type {Clock} from '../core/clock';
import type {Result} from '../core/result';
import type {GraphProblem} from './graph-problem';

/** One Graph request, as a Graph operation describes it. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /**
   * Path below the version (`/users/{id}`, already encoded by the operation with
   * `encodeURIComponent` per segment), or an absolute link that Graph handed out (`@odata.nextLink`,
   * `Location`). An absolute link to another host than the chosen cloud's is refused as
   * `unexpected-answer` and never requested.
   */
  readonly path: string;
  /** Query parameters by name (`$select`), raw: the client encodes them. Not for absolute links. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON body. */
  readonly body?: unknown;
  /** Least-privilege delegated scopes, as Graph names them (`User.Read.All`). */
  readonly scopes: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /**
   * Set on a POST that reads only (`/$batch` of GETs): it may be retried like a GET. Without it only
   * GET is retried: a write is sent once and never again.
   */
  readonly isRead?: boolean;
}

/** A 2xx answer. `body` is undefined where the answer was empty. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Why no token could be had. */
export interface TokenProblem {
  readonly code:
    'sign-in-required' | 'consent-required' | 'claims-required' | 'offline' | 'aborted';
}

/**
 * Hands out an access token for the signed-in account, without ever showing a prompt: prompts need
 * a click, so widgets ask for them.
 */
export type GetToken = (
  scopes: readonly string[],
  options: {readonly claims?: string; readonly signal?: AbortSignal | undefined},
) => Promise<Result<string, TokenProblem>>;

/** The thin client that every Graph operation goes through. */
export interface GraphClient {
  send(request: GraphRequest): Promise<Result<GraphResponse, GraphProblem>>;
}

export interface GraphClientOptions {
  /** Origin of the chosen cloud's Graph, e.g. `https://graph.microsoft.com`. */
  readonly endpoint: string;
  /** Transport: the browser's `fetch`, or the practice tenant's handler. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly getToken: GetToken;
  readonly clock: Clock;
}
