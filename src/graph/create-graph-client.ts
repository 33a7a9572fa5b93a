import type {Middleware} from '@microsoft/microsoft-graph-client';
import {
  AuthenticationHandler,
  Client,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type {OutgoingRequest, Transport} from './exchange';
import type {GraphClient, GraphClientOptions} from './graph-client';
import {sendRequest} from './send-request';

/**
 * The end of the client's chain, in place of its call of the global `fetch`. Microsoft's client takes
 * an address apart and sorts its parameters anew, and Graph wants its own links followed to the
 * letter: so the address that goes out is ours.
 */
const callFetch = (
  fetch: GraphClientOptions['fetch'],
  {url, signal}: OutgoingRequest,
): Middleware => ({
  execute: async (context) => {
    const {method, headers, body} = context.options ?? {};
    const request = new Request(url, {
      ...(method !== undefined && {method}),
      ...(headers !== undefined && {headers}),
      ...(body !== undefined && {body}),
      signal: signal ?? null,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    context.response = await fetch(request);
  },
});

/**
 * One exchange over `@microsoft/microsoft-graph-client`. Its retry handler is left out, because it
 * repeats writes; its answers are taken raw, because it makes an error of an empty 202.
 */
function createTransport({endpoint, fetch}: GraphClientOptions): Transport {
  return async (outgoing) => {
    const client = Client.initWithMiddleware({
      baseUrl: endpoint,
      customHosts: new Set([new URL(endpoint).hostname]),
      middleware: [
        new AuthenticationHandler({getAccessToken: () => Promise.resolve(outgoing.token)}),
        new TelemetryHandler(),
        callFetch(fetch, outgoing),
      ],
    });
    const request = client
      .api(outgoing.url)
      .headers({...outgoing.headers})
      .responseType(ResponseType.RAW);
    const send: Record<OutgoingRequest['method'], () => Promise<Response>> = {
      GET: () => request.get(),
      POST: () => request.post(outgoing.body),
      PATCH: () => request.patch(outgoing.body),
      DELETE: () => request.delete(),
    };
    return send[outgoing.method]();
  };
}

/**
 * Creates the client that every Graph operation goes through. Reads are tried again on 429, 503 and
 * 504: at most 3 times, waiting at most 30 s at once and 60 s in all; each try is given up after 60 s.
 * Writes are sent once, and waited for until their signal ends that. Every failure comes back as a
 * `GraphProblem`.
 *
 * @param options.endpoint an https origin; the token goes nowhere else
 */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const {endpoint, getToken, clock} = options;
  const transport = createTransport(options);
  return {send: (request) => sendRequest(request, {endpoint, transport, getToken, clock})};
}
