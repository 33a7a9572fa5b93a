import type {AccountInfo, AuthenticationResult, PopupEvent} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import type {KeyValueStorage} from '../core/key-value-storage';
import {createObservable} from '../core/observable';
import {failure, success, type Result} from '../core/result';
import type {TokenProblem} from '../graph/graph-client';
import {createActiveAccountMemory} from './active-account';
import type {Auth, AuthState, SignedInAccount, SignInMethod, SignInProblem} from './auth';
import type {AuthSettings} from './auth-settings';
import {msalConfiguration} from './msal-configuration';
import {isMsalError} from './msal-error';
import {createNetworkClient, type AuthorityFetch} from './network-client';
import {popupClosed} from './popup-watch';
import {toSignInProblem} from './sign-in-problem';
import {toTokenProblem} from './token-problem';

export interface AuthDependencies {
  readonly clock: Clock;
  /** The tab's own storage (`sessionStorage`): remembers the active account across reloads. */
  readonly storage: KeyValueStorage;
  /** The network, for the authority's endpoints. Never called where `answerToken` is set. */
  readonly fetch: AuthorityFetch;
}

/**
 * Where MSAL notes that a sign-in has begun. A window that the person closed leaves the note behind,
 * and only MSAL's popup request can override it: a redirect would meet `interaction_in_progress`.
 */
const interactionNote = 'msal.interaction.status';

const toSignedInAccount = (account: AccountInfo): SignedInAccount => ({
  id: account.homeAccountId,
  objectId: account.localAccountId,
  tenantId: account.tenantId,
  username: account.username,
  name: account.name ?? account.username,
});

/** Waits for MSAL; what it throws on purpose becomes a value, a bug is let through. */
async function settle<Value>(pending: Promise<Value>): Promise<Result<Value, SignInProblem>> {
  try {
    return success(await pending);
  } catch (error) {
    if (isMsalError(error)) return failure(toSignInProblem(error));
    throw error;
  }
}

/**
 * Loads MSAL and signs in and out at one tenant. Takes up an answer that a redirect brought back; why
 * such a redirect failed is in `state.problem` then.
 *
 * For the browser only, in an effect: an MSAL instance keeps a channel open that would hang the site's
 * build. One per page: two of them would read each other's accounts.
 *
 * A window that the person closes is noticed within a second. `getToken` opens nothing, not even a
 * hidden frame; when the authority answers it with claims of its own, the next `consent` of that
 * account carries them.
 */
export async function createAuth(
  settings: AuthSettings,
  {clock, storage, fetch}: AuthDependencies,
): Promise<Auth> {
  const {createStandardPublicClientApplication, CacheLookupPolicy, EventType} =
    await import('@azure/msal-browser');

  let noteAnswer = () => {};
  let openWindow: Window | null = null;
  const instance = await createStandardPublicClientApplication(
    msalConfiguration(
      settings,
      createNetworkClient({
        answerToken: settings.answerToken,
        fetch,
        onCode: () => noteAnswer(),
      }),
    ),
  );
  const memory = createActiveAccountMemory(storage, settings.clientId);
  const challenges = new Map<string, string>();
  const state = createObservable<AuthState>({
    accounts: [],
    active: null,
    isWorking: false,
    problem: null,
  });

  const findAccount = (id: string) =>
    instance.getAllAccounts().find((account) => account.homeAccountId === id);
  const update = (change: Partial<AuthState>) => {
    const accounts = instance.getAllAccounts().map(toSignedInAccount);
    const activeId = memory.recall(accounts.map(({id}) => id));
    const active = accounts.find(({id}) => id === activeId) ?? null;
    state.set({...state.get(), ...change, accounts, active});
  };
  const adopt = (result: AuthenticationResult): SignedInAccount => {
    memory.remember(result.account.homeAccountId);
    challenges.delete(result.account.homeAccountId);
    update({problem: null});
    return toSignedInAccount(result.account);
  };

  /** Runs `start`, which opens a window, and gives up when the person has closed that window. */
  const inWindow = async <Value>(
    start: () => Promise<Value>,
  ): Promise<Result<Value, SignInProblem>> => {
    const watch = new AbortController();
    const closed = new Promise<Result<never, SignInProblem>>((resolve) => {
      const callback = instance.addEventCallback(
        ({payload}) => {
          openWindow = (payload as PopupEvent).popupWindow;
          const looks = {clock, hasFocus: () => document.hasFocus(), signal: watch.signal};
          void popupClosed(openWindow, looks).then(() => {
            if (!watch.signal.aborted) resolve(failure({code: 'cancelled', message: null}));
          });
        },
        [EventType.POPUP_OPENED],
      );
      watch.signal.addEventListener('abort', () => {
        if (callback) instance.removeEventCallback(callback);
      });
    });
    // The redirect page closes the window once it has passed the answer on: no cancellation.
    noteAnswer = () => watch.abort();
    try {
      return await Promise.race([settle(start()), closed]);
    } finally {
      watch.abort();
      openWindow = null;
    }
  };

  const leavePage = <Value>(start: () => Promise<Value>) => {
    window.sessionStorage.removeItem(interactionNote);
    return settle(start());
  };

  /** One interaction at a time, told in `state`. */
  const interact = async <Value>(
    method: SignInMethod,
    start: () => Promise<Value>,
  ): Promise<Result<Value, SignInProblem>> => {
    if (state.get().isWorking) {
      openWindow?.focus();
      return failure({code: 'in-progress', message: null});
    }
    update({isWorking: true, problem: null});
    let problem: SignInProblem | null = null;
    try {
      const outcome = await (method === 'popup' ? inWindow(start) : leavePage(start));
      if (!outcome.ok) problem = outcome.problem;
      return outcome;
    } finally {
      update({isWorking: false, problem});
    }
  };

  const prefixed = (scopes: readonly string[]) =>
    scopes.map((scope) => settings.scopePrefix + scope);

  const acquire = (
    method: SignInMethod,
    request: {readonly scopes: string[]; readonly account?: AccountInfo; readonly prompt?: string},
  ): Promise<Result<SignedInAccount, SignInProblem>> =>
    interact(method, async () => {
      if (method === 'popup') {
        return adopt(
          await instance.acquireTokenPopup({
            ...request,
            overrideInteractionInProgress: true,
            popupWindowAttributes: {popupSize: {width: 520, height: 720}},
          }),
        );
      }
      await instance.acquireTokenRedirect(request);
      // The browser is leaving. What comes back is taken up when the page starts again.
      return new Promise<never>(() => {});
    });

  const activeAccount = () => {
    const {active} = state.get();
    return active ? findAccount(active.id) : undefined;
  };

  const auth: Auth = {
    state,
    signIn: ({scopes, method}) =>
      acquire(method, {
        scopes: prefixed(scopes),
        prompt: settings.protocol === 'entra' ? 'select_account' : 'login',
      }),
    consent({scopes, method, claims}) {
      const account = activeAccount();
      const asked = claims ?? (account && challenges.get(account.homeAccountId));
      return acquire(method, {
        scopes: prefixed(scopes),
        ...(account && {account}),
        ...(asked !== undefined && {claims: asked}),
      });
    },
    switchTo(accountId) {
      if (findAccount(accountId)) memory.remember(accountId);
      update({problem: null});
    },
    async signOut(method) {
      const account = activeAccount();
      if (!account) return success(null);
      const request = {
        account,
        // Entra knows the account by its logout hint; plain OpenID Connect wants the id token.
        ...(settings.protocol === 'oidc' && account.idToken && {idTokenHint: account.idToken}),
      };
      memory.remember(null);
      challenges.delete(account.homeAccountId);
      return interact(method, async () => {
        if (method === 'popup') await instance.logoutPopup(request);
        else await instance.logoutRedirect(request);
        return null;
      });
    },
    async forget() {
      await instance.clearCache();
      memory.remember(null);
      challenges.clear();
      update({problem: null});
    },
    async getToken(scopes, {claims, signal}) {
      if (signal?.aborted) return failure({code: 'aborted'});
      const account = activeAccount();
      if (!account) return failure({code: 'sign-in-required'});
      const aborted = new Promise<Result<never, TokenProblem>>((resolve) =>
        signal?.addEventListener('abort', () => resolve(failure({code: 'aborted'})), {once: true}),
      );
      const token = instance
        .acquireTokenSilent({
          scopes: prefixed(scopes),
          account,
          ...(claims !== undefined && {claims}),
          cacheLookupPolicy:
            claims === undefined
              ? CacheLookupPolicy.AccessTokenAndRefreshToken
              : CacheLookupPolicy.RefreshToken,
        })
        .then(
          ({accessToken}) => success(accessToken),
          (error: unknown): Result<never, TokenProblem> => {
            if (!isMsalError(error)) throw error;
            if (error.claims) challenges.set(account.homeAccountId, error.claims);
            return failure(toTokenProblem(error, {claims, protocol: settings.protocol}));
          },
        );
      return Promise.race([token, aborted]);
    },
  };

  // Another tab of the site may sign in or out where the accounts are shared (localStorage).
  instance.addEventCallback(() => update({}), [EventType.LOGIN_SUCCESS, EventType.LOGOUT_SUCCESS]);
  const returned = await settle(instance.handleRedirectPromise());
  if (!returned.ok) update({problem: returned.problem});
  else if (returned.value) adopt(returned.value);
  else update({});
  return auth;
}
