import type {INetworkModule, NetworkRequestOptions, NetworkResponse} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import {limitSignal, untilAborted} from '../core/limit-signal';
import type {AuthSettings} from './auth-settings';

/** The part of the browser's `fetch` that is needed here. */
export type AuthorityFetch = (url: string, init: RequestInit) => Promise<Response>;

/** How long an answer of the authority is waited for, in milliseconds. */
const longestAnswer = 30_000;

/**
 * MSAL's way to the authority: the network, or the page itself where `answerToken` is given, in
 * which case nothing is ever fetched. `onCode` is called when the answer of a window or redirect
 * has come and its code is about to be redeemed. Rejects where no JSON answer came within 30 seconds,
 * or a redirect; MSAL turns that into `network_error`. Sends no cookies and no referrer.
 */
export function createNetworkClient(options: {
  readonly answerToken: AuthSettings['answerToken'];
  readonly fetch: AuthorityFetch;
  readonly onCode: () => void;
  readonly clock: Clock;
}): INetworkModule {
  const request = async <Body>(
    method: 'GET' | 'POST',
    url: string,
    {headers, body}: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<Body>> => {
    const {signal, stop} = limitSignal(undefined, options.clock, longestAnswer);
    const exchange = async (): Promise<NetworkResponse<Body>> => {
      const response = await options.fetch(url, {
        method,
        headers: headers ?? {},
        ...(method === 'POST' && {body: body ?? ''}),
        signal,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: (await response.json()) as Body,
      };
    };
    return untilAborted(exchange(), signal).finally(stop);
  };
  return {
    sendGetRequestAsync: (url, get) => {
      if (options.answerToken) throw new Error('The practice tenant has nothing to discover.');
      return request('GET', url, get);
    },
    sendPostRequestAsync: async <Body>(url: string, post?: NetworkRequestOptions) => {
      const form = new URLSearchParams(post?.body ?? '');
      if (form.get('grant_type') === 'authorization_code') options.onCode();
      if (!options.answerToken) return request<Body>('POST', url, post);
      const answer = await options.answerToken(form);
      return {status: answer.status, headers: {}, body: answer.body as Body};
    },
  };
}
