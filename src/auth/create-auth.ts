import type {AccountInfo, AuthenticationResult} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import type {KeyValueStorage} from '../core/key-value-storage';
import {createObservable} from '../core/observable';
import {failure, success} from '../core/result';
import {isAccountList} from './account-list-key';
import {createActiveAccountMemory} from './active-account';
import type {Auth, AuthState, SignedInAccount, SignInMethod} from './auth';
import type {AuthSettings} from './auth-settings';
import {createGetToken} from './create-get-token';
import {createInstance} from './create-instance';
import {createInteraction, type Interaction} from './interaction';
import {createListAccounts} from './list-accounts';
import {msalConfiguration} from './msal-configuration';
import {createNetworkClient, type AuthorityFetch} from './network-client';
import {rememberReturnPlace} from './return-place';
import {settle} from './settle';

export interface AuthDependencies {
  readonly clock: Clock;
  /** The tab's own storage (`sessionStorage`): remembers the active account and the page left. */
  readonly storage: KeyValueStorage;
  /** The network, for the authority's endpoints. Never called where `answerToken` is set. */
  readonly fetch: AuthorityFetch;
  /** Whether the browser knows of a connection: without one, no window to the authority is opened. */
  readonly isOnline: () => boolean;
}

const toSignedInAccount = (account: AccountInfo): SignedInAccount => ({
  id: account.homeAccountId,
  objectId: account.localAccountId,
  tenantId: account.tenantId,
  username: account.username,
  name: account.name ?? account.username,
});

/**
 * Loads MSAL and signs in and out at one tenant. Takes up an answer that a redirect brought back; why
 * such a redirect failed is in `state.problem` then.
 *
 * For the browser only, in an effect: an MSAL instance keeps a channel open that would hang the site's
 * build. One per page: two of them would read each other's accounts.
 *
 * Where the authority answers `getToken` with claims of its own, the next `consent` of that account
 * carries them. A window that only looked closed may still answer: the account is taken up then too.
 */
export async function createAuth(
  settings: AuthSettings,
  {clock, storage, fetch, isOnline}: AuthDependencies,
): Promise<Auth> {
  const {createStandardPublicClientApplication, CacheLookupPolicy, EventType} =
    await import('@azure/msal-browser');

  const network = createNetworkClient({
    answerToken: settings.answerToken,
    fetch,
    onCode: () => interaction.answered(),
    clock,
  });
  const instance = await createInstance(
    createStandardPublicClientApplication,
    msalConfiguration(settings, network),
    () => window[settings.cacheLocation],
  );
  const memory = createActiveAccountMemory(storage, settings.clientId);
  const challenges = new Map<string, string>();
  const state = createObservable<AuthState>({
    accounts: [],
    active: null,
    isWorking: false,
    problem: null,
  });

  const listAccounts = createListAccounts({
    getAllAccounts: () => instance.getAllAccounts(),
    clock,
    onLate: () => update({}),
  });
  const update = (change: Partial<AuthState>) => {
    const accounts = listAccounts().map(toSignedInAccount);
    const activeId = memory.recall(accounts.map(({id}) => id));
    const active = accounts.find(({id}) => id === activeId) ?? null;
    state.set({...state.get(), ...change, accounts, active});
  };
  const interaction: Interaction = createInteraction({
    instance,
    popupOpened: EventType.POPUP_OPENED,
    clock,
    onChange: update,
  });
  const findAccount = (id: string | undefined) =>
    listAccounts().find((account) => account.homeAccountId === id);
  const activeAccount = () => findAccount(state.get().active?.id);

  const adopt = ({account}: AuthenticationResult): SignedInAccount => {
    memory.remember(account.homeAccountId);
    challenges.delete(account.homeAccountId);
    update({problem: null});
    return toSignedInAccount(account);
  };
  const acquire = async (
    {scopes, method}: {readonly scopes: readonly string[]; readonly method: SignInMethod},
    details: {readonly prompt?: string; readonly account?: AccountInfo; readonly claims?: string},
  ) => {
    if (settings.answerToken === undefined && !isOnline()) {
      // A window would show the browser's own page, and this one would never hear of it.
      const problem = {code: 'offline', message: null} as const;
      update({problem});
      return failure(problem);
    }
    return interaction.run(method, async () => {
      const request = {...details, scopes: scopes.map((scope) => settings.scopePrefix + scope)};
      if (method === 'popup') {
        const popupWindowAttributes = {popupSize: {width: 520, height: 720}};
        return adopt(
          await instance.acquireTokenPopup({
            ...request,
            popupWindowAttributes,
            overrideInteractionInProgress: true,
          }),
        );
      }
      await instance.acquireTokenRedirect(request);
      // The browser is leaving. What comes back is taken up when the page starts again.
      return new Promise<never>(() => {});
    });
  };

  // Another tab of the site may sign in or out where the accounts are shared (localStorage).
  instance.addEventCallback(() => update({}), [EventType.LOGIN_SUCCESS, EventType.LOGOUT_SUCCESS]);
  // MSAL's word of either may come before it can be seen here.
  window.addEventListener('storage', ({key}) => {
    if (key !== null && isAccountList(key)) update({});
  });
  const returned = await settle(instance.handleRedirectPromise());
  if (returned.ok && returned.value) adopt(returned.value);
  else update({problem: returned.ok ? null : returned.problem});

  return {
    state,
    signIn: (options) =>
      acquire(options, {prompt: settings.protocol === 'entra' ? 'select_account' : 'login'}),
    consent(options) {
      const account = activeAccount();
      const claims = options.claims ?? (account && challenges.get(account.homeAccountId));
      return acquire(options, {
        ...(account && {account}),
        ...(claims !== undefined && {claims}),
      });
    },
    switchTo(accountId) {
      if (findAccount(accountId)) memory.remember(accountId);
      update({problem: null});
    },
    async signOut(method) {
      const account = activeAccount();
      if (!account) return success(null);
      // Entra knows the account by its logout hint; plain OpenID Connect wants the id token.
      const idTokenHint = settings.protocol === 'oidc' ? account.idToken : undefined;
      const request = {account, ...(idTokenHint && {idTokenHint})};
      memory.remember(null);
      challenges.delete(account.homeAccountId);
      return interaction.run(method, async () => {
        if (method === 'popup') {
          await instance.logoutPopup(request);
        } else {
          rememberReturnPlace(storage, window.location.href);
          await instance.logoutRedirect(request);
        }
        return null;
      });
    },
    async forget() {
      await instance.clearCache();
      memory.remember(null);
      challenges.clear();
      update({problem: null});
    },
    getToken: createGetToken({
      instance,
      policies: CacheLookupPolicy,
      activeAccount,
      settings,
      onClaims: (account, claims) => challenges.set(account.homeAccountId, claims),
    }),
  };
}
