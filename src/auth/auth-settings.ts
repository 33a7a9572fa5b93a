/** What `createAuth` needs to know of the tenant: everything that differs between tenants. */
export interface AuthSettings {
  readonly clientId: string;
  /** Two path segments at least for practice: `https://host/<tenant>/v2.0`. Always https. */
  readonly authority: string;
  /** Endpoints given inline, so that no discovery request is made (practice, tests). */
  readonly endpoints?: {
    readonly issuer: string;
    readonly authorization: string;
    readonly token: string;
    readonly endSession: string;
    readonly keys: string;
  };
  /**
   * Answers the token endpoint inside the page instead of the network (practice). Takes the form
   * that MSAL posts.
   */
  readonly answerToken?: (
    form: URLSearchParams,
  ) => Promise<{readonly status: number; readonly body: Record<string, unknown>}>;
  /** Put before each Graph scope: `https://graph.microsoft.us/` outside the global cloud, else ''. */
  readonly scopePrefix: string;
  readonly cacheLocation: 'sessionStorage' | 'localStorage';
  /** Absolute address of the redirect page (the MSAL v5 "bridge"). */
  readonly redirectUri: string;
  /** `oidc` speaks plain OpenID Connect: the independent identity provider of the tests. */
  readonly protocol: 'entra' | 'oidc';
}
