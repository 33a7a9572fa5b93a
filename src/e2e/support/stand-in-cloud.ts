import type {BrowserContext, Page, Request, Route} from '@playwright/test';

import type {Cloud} from '../../graph/clouds';
import {nameRealHosts} from './name-real-hosts';

/** The real tenant that a page is made to believe it was built for. */
export const realTenant = {
  clientId: '6f1f1e2d-0c0b-4a59-8877-665544332211',
  tenantId: '0a1b2c3d-1111-4222-8333-444455556666',
} as const;

/** The token that the stand-in hands out: found nowhere it does not belong. */
export const realToken = 'real-access-token-of-the-stand-in';

/** A host that a hostile or broken answer points to. */
export const foreignHost = 'https://graph.microsoft.com.foreign.example';

const user = {
  id: '5c1d7a3e-0000-4000-8000-000000000001',
  displayName: 'Real Person',
  userPrincipalName: 'real.person@contoso.example',
  accountEnabled: true,
  onPremisesSyncEnabled: null,
  userType: 'Member',
  department: null,
  lastPasswordChangeDateTime: '2026-01-02T03:04:05Z',
  signInSessionsValidFromDateTime: '2026-01-02T03:04:05Z',
};

/** Who signs in. */
export interface StandInOperator {
  readonly displayName: string;
  readonly userPrincipalName: string;
}

const operator = {
  id: '0e0e0e0e-0000-4000-8000-000000000001',
  displayName: 'Real Operator',
  userPrincipalName: 'operator@contoso.example',
};

/** One question to the tenant, alone or within a batch. */
export interface TenantQuestion {
  readonly method: string;
  /** Path below the version, with the query: `/users/{id}?$select=…`. */
  readonly path: string;
}

export interface TenantAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written as JSON; without it the answer is empty. */
  readonly json?: unknown;
}

/** A tenant of a test's own. Null leaves a question to the stand-in. */
export type AnswerTenant = (question: TenantQuestion) => TenantAnswer | null;

export interface StandInOptions {
  readonly cloud: Cloud;
  /** Origin of the site. */
  readonly origin: string;
  readonly answer?: AnswerTenant;
  readonly operator?: StandInOperator;
}

export interface StandInCloud {
  /** Every request that any page of the context made, in order. */
  readonly requests: readonly Request[];
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The answer of the token endpoint. Nothing is signed: a browser does not check it, and has no key. */
function answerToken(
  {cloud, operator: person = operator}: StandInOptions,
  nonce: string,
  scope: string,
) {
  const {clientId, tenantId} = realTenant;
  const seconds = Math.floor(Date.now() / 1000);
  const idToken = {
    aud: clientId,
    iss: `${cloud.authority}/${tenantId}/v2.0`,
    tid: tenantId,
    oid: operator.id,
    sub: 'operator',
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    nonce,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    ver: '2.0',
  };
  return {
    token_type: 'Bearer',
    scope,
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: realToken,
    refresh_token: 'refresh-token-of-the-stand-in',
    id_token: `${encode({alg: 'RS256', typ: 'JWT'})}.${encode(idToken)}.${encode('none')}`,
    client_info: encode({uid: idToken.oid, utid: tenantId}),
  };
}

function answerPart(url: string): unknown {
  if (/transitiveMemberOf|organization|\/users\?/.test(url)) return {value: []};
  return url.startsWith('/me') ? operator : user;
}

function answerBatch(request: Request, answer: AnswerTenant) {
  const {requests} = request.postDataJSON() as {requests: readonly {id: string; url: string}[]};
  return {
    responses: requests.map(({id, url}) => {
      const given = answer({method: 'GET', path: url});
      const {status = 200, headers = {}, json} = given ?? {json: answerPart(url)};
      return {id, status, headers, body: json};
    }),
  };
}

/** Graph, as far as the steps of the runbook need it; its links lead to a foreign host. */
function answerGraph(request: Request, answer: AnswerTenant) {
  const {pathname, search} = new URL(request.url());
  if (pathname.endsWith('/$batch')) return {status: 200, json: answerBatch(request, answer)};
  const path = decodeURIComponent(pathname.replace(/^\/v1\.0/, '') + search);
  const given = answer({method: request.method(), path});
  if (given) {
    const {status = 200, headers = {}, json} = given;
    return json === undefined ? {status, headers, body: ''} : {status, headers, json};
  }
  if (pathname.endsWith('/resetPassword'))
    return {status: 202, headers: {Location: `${foreignHost}/v1.0/operations/1`}, body: ''};
  if (request.method() === 'PATCH') return {status: 204, body: ''};
  if (pathname.endsWith('/users'))
    return {
      status: 200,
      json: {
        value: [user],
        '@odata.count': 500,
        '@odata.nextLink': `${foreignHost}/v1.0/users?$skiptoken=next`,
      },
    };
  return {status: 200, json: user};
}

const fromAnyPage = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': '*',
};

/**
 * Stands in for one Microsoft cloud, and makes the built site believe that it was built for a tenant
 * there. Nothing leaves the machine: every other host is refused.
 */
export async function standInForCloud(
  context: BrowserContext,
  options: StandInOptions,
): Promise<StandInCloud> {
  const {cloud, origin, answer: answerTenant = () => null} = options;
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  let nonce = '';

  const answer = (route: Route, options: Parameters<Route['fulfill']>[0]) =>
    route.fulfill({...options, headers: {...fromAnyPage, ...options?.headers}});

  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      const request = route.request();
      const url = new URL(request.url());
      if (request.method() === 'OPTIONS') return answer(route, {status: 204});
      if (url.origin === cloud.graph) return answer(route, answerGraph(request, answerTenant));
      if (url.origin !== cloud.authority) return route.abort();
      const base = `${cloud.authority}/${realTenant.tenantId}`;
      if (url.pathname.endsWith('/openid-configuration'))
        return answer(route, {
          json: {
            issuer: `${base}/v2.0`,
            authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
            token_endpoint: `${base}/oauth2/v2.0/token`,
            end_session_endpoint: `${base}/oauth2/v2.0/logout`,
            jwks_uri: `${base}/discovery/v2.0/keys`,
          },
        });
      if (url.pathname.endsWith('/token')) {
        const scope = new URLSearchParams(request.postData() ?? '').get('scope') ?? '';
        return answer(route, {json: answerToken(options, nonce, scope)});
      }
      if (url.pathname.endsWith('/authorize')) {
        nonce = url.searchParams.get('nonce') ?? '';
        const back = new URLSearchParams({
          code: 'code-of-the-stand-in',
          state: url.searchParams.get('state') ?? '',
          client_info: encode({
            uid: operator.id,
            utid: realTenant.tenantId,
          }),
        });
        const address = `${url.searchParams.get('redirect_uri')}#${back.toString()}`;
        return answer(route, {
          contentType: 'text/html',
          body: `<script>location.replace(${JSON.stringify(address)})</script>`,
        });
      }
      return route.abort();
    },
  );
  const {clientId, tenantId} = realTenant;
  const tenant = {real: {clientId, tenantId, cloud: cloud.name}, hasPractice: true};
  await nameRealHosts(context, {tenant, origin});
  // The configuration is part of the site's script, so the script is where a test can change it.
  await context.route('**/assets/js/main.*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const real = JSON.stringify(tenant.real);
    const changed = script
      .replace(/"?real"?:null/, `real:${real}`)
      .replace(/\\"real\\":null/, `\\"real\\":${real.replaceAll('"', '\\"')}`);
    if (changed === script) throw new Error('The script of the site holds no tenant to change.');
    await route.fulfill({response, body: changed});
  });
  return {requests};
}

/** Everything that the page's two storages hold, as one text each. */
export function readStorages(
  page: Page,
): Promise<{readonly local: string; readonly session: string}> {
  return page.evaluate(() => ({
    local: JSON.stringify({...localStorage}),
    session: JSON.stringify({...sessionStorage}),
  }));
}
