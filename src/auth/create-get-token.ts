import type {AccountInfo, CacheLookupPolicy, IPublicClientApplication} from '@azure/msal-browser';
import {failure, success, type Result} from '../core/result';
import type {GetToken, TokenProblem} from '../graph/graph-client';
import type {AuthSettings} from './auth-settings';
import {isMsalError} from './msal-error';
import {toTokenProblem} from './token-problem';

/**
 * Creates the silent way to a token: from the cache, else by the refresh token; never a window, and
 * never a hidden frame, which browsers that keep sites apart would leave hanging for ten seconds.
 * Claims go past the cache. `onClaims` is told which claims the authority itself asked for.
 */
export function createGetToken({
  instance,
  policies,
  activeAccount,
  settings,
  onClaims,
}: {
  readonly instance: Pick<IPublicClientApplication, 'acquireTokenSilent'>;
  /** MSAL's `CacheLookupPolicy`. */
  readonly policies: typeof CacheLookupPolicy;
  readonly activeAccount: () => AccountInfo | undefined;
  readonly settings: Pick<AuthSettings, 'scopePrefix' | 'protocol'>;
  readonly onClaims: (account: AccountInfo, claims: string) => void;
}): GetToken {
  return async (scopes, {claims, signal}) => {
    if (signal?.aborted) return failure({code: 'aborted'});
    const account = activeAccount();
    if (!account) return failure({code: 'sign-in-required'});
    let callOff = () => {};
    const aborted = new Promise<Result<never, TokenProblem>>((resolve) => {
      callOff = () => resolve(failure({code: 'aborted'}));
    });
    signal?.addEventListener('abort', callOff);
    const token = instance
      .acquireTokenSilent({
        scopes: scopes.map((scope) => settings.scopePrefix + scope),
        account,
        ...(claims === undefined
          ? {cacheLookupPolicy: policies.AccessTokenAndRefreshToken}
          : {cacheLookupPolicy: policies.RefreshToken, claims}),
      })
      .then(
        ({accessToken}) => success(accessToken),
        (error: unknown): Result<never, TokenProblem> => {
          if (!isMsalError(error)) throw error;
          if (error.claims) onClaims(account, error.claims);
          return failure(toTokenProblem(error, {claims, protocol: settings.protocol}));
        },
      );
    try {
      return await Promise.race([token, aborted]);
    } finally {
      signal?.removeEventListener('abort', callOff);
    }
  };
}
