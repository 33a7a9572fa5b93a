import {systemClock} from '../core/clock';
import {secureRandomBytes} from '../core/random';
import {clouds} from '../graph/clouds';
import {browserStorage} from './browser-storage';
import {redirectPage, type Connection} from './connection';
import type {OpenTenantOptions} from './open-step';

/** Makes the practice tenant, which lives in the page, and says how to sign in to it. */
export async function connectToPractice({baseUrl}: OpenTenantOptions): Promise<Connection> {
  const [{createPracticeTenant}, identity] = await Promise.all([
    import('../practice/create-practice-tenant'),
    import('../practice/practice-identity'),
  ]);
  const practice = createPracticeTenant({
    storage: browserStorage('localStorage'),
    clock: systemClock,
    randomBytes: secureRandomBytes,
  });
  // Another tab may have changed the tenant that both share.
  window.addEventListener('storage', practice.refresh);
  const site = new URL(baseUrl, window.location.origin).href;
  return {
    tenantKey: 'practice',
    cloud: clouds.global,
    practice,
    fetch: practice.fetch,
    authorityFetch: () => Promise.reject(new Error('The practice tenant has no network.')),
    settings: {
      clientId: identity.practiceClientId,
      authority: identity.practiceAuthority,
      endpoints: {
        issuer: identity.practiceAuthority,
        authorization: `${site}practice/sign-in/`,
        token: `${site}practice/token`,
        endSession: `${site}practice/sign-out/`,
        keys: `${site}practice/keys`,
      },
      answerToken: practice.answerToken,
      scopePrefix: '',
      // Another place than the real tenant's: MSAL lists the accounts of whatever it finds there.
      cacheLocation: 'localStorage',
      redirectUri: `${site}${redirectPage}`,
      protocol: 'entra',
    },
  };
}
