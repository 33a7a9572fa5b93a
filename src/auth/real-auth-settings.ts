import {clouds} from '../graph/clouds';
import type {AuthSettings} from './auth-settings';
import type {RealTenant} from './site-tenant';

/**
 * The sign-in of a real tenant. `redirectUri` is the absolute address of the redirect page, which must
 * stand in the app registration as a single-page application.
 *
 * Outside the global cloud a scope carries its cloud's Graph, because a bare scope means
 * graph.microsoft.com (learn.microsoft.com/entra/identity-platform/scopes-oidc, checked 2026-11-22).
 */
export function realAuthSettings(tenant: RealTenant, redirectUri: string): AuthSettings {
  const cloud = clouds[tenant.cloud];
  return {
    clientId: tenant.clientId,
    authority: `${cloud.authority}/${tenant.tenantId}`,
    scopePrefix: cloud.name === 'global' ? '' : `${cloud.graph}/`,
    // Tokens of a real tenant end with the tab.
    cacheLocation: 'sessionStorage',
    redirectUri,
    protocol: 'entra',
  };
}
