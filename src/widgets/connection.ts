import type {AuthSettings} from '../auth/auth-settings';
import type {AuthorityFetch} from '../auth/network-client';
import type {Cloud} from '../graph/clouds';
import type {PracticeTenant} from '../practice/practice-tenant';

/** The way to one tenant: authority, transport and cache, all bound to the same choice. */
export interface Connection {
  readonly tenantKey: string;
  readonly cloud: Cloud;
  readonly settings: AuthSettings;
  /** Graph's transport: bound to the same choice as the sign-in, so that no token can cross over. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The way to the authority, bound to the same choice. */
  readonly authorityFetch: AuthorityFetch;
  readonly practice: PracticeTenant | null;
}

/** Where the authority sends its answers, below the address of the site. */
export const redirectPage = 'auth/redirect/';
