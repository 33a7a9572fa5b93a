import type {AuthSettings} from '../../../auth/auth-settings';
import {createAuth} from '../../../auth/create-auth';
import {realAuthSettings} from '../../../auth/real-auth-settings';
import {systemClock} from '../../../core/clock';
import type {CloudName} from '../../../graph/clouds';

/*
 * A page that signs in with the product's own `createAuth` and shows as text what that tells. The
 * address says where: `?client=…&issuer=…` for the independent identity provider, or
 * `?client=…&cloud=…&tenant=…` for a real tenant.
 */
const query = new URLSearchParams(window.location.search);
const issuer = query.get('issuer') ?? '';
const scopes = () =>
  (document.querySelector('input') as HTMLInputElement).value.split(' ').filter(Boolean);
const show = (name: string, value: unknown) => {
  (document.querySelector(`#${name}`) as HTMLElement).textContent = JSON.stringify(value);
};

const clientId = query.get('client') ?? '';
const redirectUri = new URL('auth/redirect/', document.baseURI).href;
const tenantId = query.get('tenant');
const settings: AuthSettings = tenantId
  ? realAuthSettings(
      {clientId, tenantId, cloud: (query.get('cloud') ?? 'global') as CloudName},
      redirectUri,
    )
  : {
      clientId,
      authority: 'https://independent.invalid/provider',
      endpoints: {
        issuer,
        authorization: `${issuer}/auth`,
        token: `${issuer}/token`,
        endSession: `${issuer}/session/end`,
        keys: `${issuer}/jwks`,
      },
      scopePrefix: '',
      cacheLocation: 'sessionStorage',
      redirectUri,
      protocol: 'oidc',
    };
const auth = await createAuth(settings, {
  clock: systemClock,
  storage: window.sessionStorage,
  fetch: (url, init) => window.fetch(url, init),
  isOnline: () => navigator.onLine,
});

const actions: Readonly<Record<string, () => Promise<unknown> | void>> = {
  'Sign in in a window': () => auth.signIn({scopes: scopes(), method: 'popup'}),
  'Sign in by redirect': () => auth.signIn({scopes: scopes(), method: 'redirect'}),
  'Consent in a window': () => auth.consent({scopes: scopes(), method: 'popup'}),
  'Consent by redirect': () => auth.consent({scopes: scopes(), method: 'redirect'}),
  'Get a token': () => auth.getToken(scopes(), {}),
  'Switch to the first account': () => auth.switchTo(auth.state.get().accounts[0]?.id ?? ''),
  'Sign out in a window': () => auth.signOut('popup'),
  'Sign out by redirect': () => auth.signOut('redirect'),
};
for (const [name, act] of Object.entries(actions)) {
  const button = document.createElement('button');
  button.textContent = name;
  button.onclick = async () => {
    show('outcome', null);
    show('outcome', await act());
  };
  document.body.append(button);
}
auth.state.subscribe(() => show('state', auth.state.get()));
show('state', auth.state.get());
