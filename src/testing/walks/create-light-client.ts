import type {GraphClient, GraphClientOptions} from '../../graph/graph-client';
import {sendRequest} from '../../graph/send-request';
import type {WireRequest} from './wire-request';

type LightClientOptions = Omit<GraphClientOptions, 'fetch'> & {
  readonly fetch: (request: WireRequest) => Promise<Response>;
};

const neverAborted = new AbortController().signal;

/**
 * The client of the many walks: everything of the real one (token, claims, further tries, reading of
 * answers) but Microsoft's library and the browser's `Request`, which take most of the time of a
 * request that is answered in memory. The walks over the whole client have these as well.
 */
export function createLightClient({
  endpoint,
  fetch,
  getToken,
  clock,
}: LightClientOptions): GraphClient {
  return {
    send: (request) =>
      sendRequest(request, {
        endpoint,
        getToken,
        clock,
        transport: ({url, method, headers, body, token, signal}) => {
          const sent = new Headers(headers);
          sent.set('Authorization', `Bearer ${token}`);
          const text = body === undefined ? '' : JSON.stringify(body);
          return fetch({
            url,
            method,
            headers: sent,
            signal: signal ?? neverAborted,
            text: () => Promise.resolve(text),
          });
        },
      }),
  };
}
