import type {Observable} from '../core/observable';
import type {Result} from '../core/result';
import type {GetToken} from '../graph/graph-client';

/** A signed-in account, as the page shows it. Holds no token. */
export interface SignedInAccount {
  /** MSAL's home account id: the key of `switchTo`. */
  readonly id: string;
  /** The account's object id in the tenant (`oid`). */
  readonly objectId: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name: string;
}

/** Why a sign-in or a consent did not happen. */
export interface SignInProblem {
  /**
   * - `cancelled`: the person closed the window or chose Cancel
   * - `consent-declined`: the person or the tenant refused the permission (`access_denied`)
   * - `popup-blocked`: the browser did not open the window; the redirect way still works
   * - `offline`: the authority did not answer
   * - `in-progress`: another sign-in of this page has not ended
   * - `storage-full`: the browser does not take what a sign-in must remember, or not in this way
   * - `refused`: the authority said no; `message` quotes it
   */
  readonly code:
    | 'cancelled'
    | 'consent-declined'
    | 'popup-blocked'
    | 'offline'
    | 'in-progress'
    | 'storage-full'
    | 'refused';
  /** The authority's own words, to be quoted; never holds a token or code. */
  readonly message: string | null;
}

export interface AuthState {
  readonly accounts: readonly SignedInAccount[];
  readonly active: SignedInAccount | null;
  /** True while a window or redirect of ours waits for the person. */
  readonly isWorking: boolean;
  /** What the last sign-in, consent or returned redirect ended with; null after a success. */
  readonly problem: SignInProblem | null;
}

/** `popup` keeps the page; `redirect` leaves it and comes back to the same place. */
export type SignInMethod = 'popup' | 'redirect';

/** Signing in and out at the chosen tenant. The only door to MSAL. */
export interface Auth {
  readonly state: Observable<AuthState>;
  /** Signs in another person, or the first one, and makes that account the active one. */
  signIn(options: {
    readonly scopes: readonly string[];
    readonly method: SignInMethod;
  }): Promise<Result<SignedInAccount, SignInProblem>>;
  /** Asks the active account to consent to `scopes`, or to answer a claims challenge. */
  consent(options: {
    readonly scopes: readonly string[];
    readonly method: SignInMethod;
    readonly claims?: string;
  }): Promise<Result<SignedInAccount, SignInProblem>>;
  /** Makes another signed-in account the active one. */
  switchTo(accountId: string): void;
  /** Signs the active account out here and at the authority. */
  signOut(method: SignInMethod): Promise<Result<null, SignInProblem>>;
  /**
   * Forgets every account and token of this tenant in this browser, without visiting the authority:
   * called before another tenant is opened, so that nothing of the one left behind stays.
   */
  forget(): Promise<void>;
  /** Tokens for the active account, silently: never opens a window. */
  readonly getToken: GetToken;
}
