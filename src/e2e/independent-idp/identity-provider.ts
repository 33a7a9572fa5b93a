import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {Provider} from 'oidc-provider';

/** The one client that the provider knows. */
export const clientId = '22222222-aaaa-4bbb-8ccc-dddddddddddd';
/** What its people sign in to, as Entra's `tid` would say. */
export const tenantId = '11111111-2222-4333-8444-555555555555';
/** The scopes it can grant besides OpenID Connect's own. */
export const readScope = 'https://graph.microsoft.com/User.Read';
export const writeScope = 'https://graph.microsoft.com/UserAuthenticationMethod.ReadWrite.All';

export interface IdentityProvider {
  readonly issuer: string;
  /** Every authorization request that arrived, by its parameters. */
  readonly authorizations: URLSearchParams[];
  /**
   * Whether its pages isolate themselves (Cross-Origin-Opener-Policy), which makes their window look
   * closed to the page that opened it.
   */
  isIsolated: boolean;
  close(): Promise<void>;
}

/**
 * Starts the certified OpenID Connect provider `oidc-provider` on loopback, as it comes with its own
 * development pages: any name and any password sign in. Only this differs: PKCE is required, profile
 * claims stand in the id token as at Entra, and the pages' web font is taken out.
 */
export async function startIdentityProvider(site: {
  readonly origin: string;
  readonly redirectUri: string;
}): Promise<IdentityProvider> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const authorizations: URLSearchParams[] = [];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [site.redirectUri],
        post_logout_redirect_uris: [site.redirectUri],
      },
    ],
    scopes: ['openid', 'profile', 'offline_access', readScope, writeScope],
    claims: {openid: ['sub', 'oid', 'tid'], profile: ['name', 'preferred_username', 'login_hint']},
    conformIdTokenClaims: false,
    pkce: {required: () => true},
    clientBasedCORS: (_context, origin) => origin === site.origin,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        oid: `oid-${id}`,
        tid: tenantId,
        name: id.toUpperCase(),
        preferred_username: `${id}@independent.example`,
        login_hint: id,
      }),
    }),
    issueRefreshToken: (_context, client) =>
      Promise.resolve(client.grantTypeAllowed('refresh_token')),
    ttl: {AccessToken: 3600, IdToken: 3600, RefreshToken: 86_400, Session: 86_400, Grant: 86_400},
    cookies: {keys: ['for-this-test-only']},
    features: {devInteractions: {enabled: true}, rpInitiatedLogout: {enabled: true}},
  });
  provider.use(async (context, next) => {
    if (context.path === '/auth') authorizations.push(new URLSearchParams(context.querystring));
    await next();
    if (identityProvider.isIsolated) context.set('cross-origin-opener-policy', 'same-origin');
    if (typeof context.body === 'string' && context.type === 'text/html')
      context.body = context.body.replace(/@import url\([^)]*\);?/g, '');
  });
  server.on('request', provider.callback());
  const identityProvider: IdentityProvider = {
    issuer,
    authorizations,
    isIsolated: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return identityProvider;
}
