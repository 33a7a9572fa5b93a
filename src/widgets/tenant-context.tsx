import {createContext, useContext, type ReactNode} from 'react';

import type {Auth} from '../auth/auth';
import {createAuth} from '../auth/create-auth';
import {realAuthSettings} from '../auth/real-auth-settings';
import type {RealTenant} from '../auth/site-tenant';
import {systemClock, type Clock} from '../core/clock';
import type {KeyValueStorage} from '../core/key-value-storage';
import {secureRandomBytes, type RandomBytes} from '../core/random';
import {clouds, type Cloud} from '../graph/clouds';
import {createGraphClient} from '../graph/create-graph-client';
import type {GraphClient} from '../graph/graph-client';
import type {PracticeTenant} from '../practice/practice-tenant';
import {
  createConfirmUserStep,
  type ConfirmUserStep,
} from '../steps/confirm-user/create-confirm-user-step';
import {createIncident, type Incident} from '../steps/incident/create-incident';
import {browserStorage} from './browser-storage';
import {connectToPractice} from './connect-to-practice';
import {redirectPage, type Connection} from './connection';
import type {OpenTenantOptions} from './open-step';
import type {TenantKind} from './page-session';

/** The tenant that every widget of the page works on, with all that a step needs of the outside. */
export interface Tenant {
  readonly tenantKind: TenantKind;
  /** Tells tenants apart in storage: nothing kept for one is ever read for another. */
  readonly tenantKey: string;
  readonly auth: Auth;
  readonly client: GraphClient;
  /** Whose account was hacked: chosen in one step, shown on every later one. */
  readonly incident: Incident;
  /** The card of the chosen user. Shared, so that the reset need not read it a second time. */
  readonly confirmUserStep: ConfirmUserStep;
  /** The practice tenant's own controls; null in a real tenant. */
  readonly practice: PracticeTenant | null;
  readonly cloud: Cloud;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Storage of this tab. Never given a password or a token. */
  readonly storage: KeyValueStorage;
}

function connectToReal(real: RealTenant, {defaultBaseUrl}: OpenTenantOptions): Connection {
  const cloud = clouds[real.cloud];
  return {
    tenantKey: `${real.cloud}:${real.tenantId}`,
    cloud,
    practice: null,
    fetch: (request) => window.fetch(request),
    authorityFetch: (url, init) => window.fetch(url, init),
    settings: realAuthSettings(
      real,
      new URL(`${defaultBaseUrl}${redirectPage}`, window.location.origin).href,
    ),
  };
}

/**
 * Opens the chosen tenant: the only place that knows which one it is. Everything behind it is the
 * same code for both; only authority, transport and cache differ.
 */
export async function openTenant(options: OpenTenantOptions): Promise<Tenant> {
  const {kind, site} = options;
  if (kind === 'real' && !site.real) throw new Error('This site was built without a real tenant.');
  if (kind === 'practice' && !site.hasPractice)
    throw new Error('This site was built without the practice tenant.');
  const connection =
    kind === 'real' && site.real
      ? connectToReal(site.real, options)
      : await connectToPractice(options);
  const {tenantKey, cloud, practice, fetch, authorityFetch, settings} = connection;
  const clock = systemClock;
  const storage = browserStorage('sessionStorage');
  const auth = await createAuth(settings, {
    clock,
    storage,
    fetch: authorityFetch,
    isOnline: () => navigator.onLine,
  });
  const client = createGraphClient({
    endpoint: cloud.graph,
    fetch,
    getToken: auth.getToken,
    clock,
  });
  const confirmUserStep = createConfirmUserStep({client, clock});
  onOtherAccount(auth, () => confirmUserStep.forget());
  return {
    tenantKind: kind,
    tenantKey,
    auth,
    client,
    incident: createIncident({storage, tenantKey}),
    confirmUserStep,
    practice,
    cloud,
    clock,
    randomBytes: secureRandomBytes,
    storage,
  };
}

/** Calls `listener` whenever somebody else, or nobody, is signed in, for as long as the page lives. */
function onOtherAccount({state}: Auth, listener: () => void): void {
  let known = state.get().active?.id;
  state.subscribe(() => {
    const current = state.get().active?.id;
    if (current === known) return;
    known = current;
    listener();
  });
}

const TenantContext = createContext<Tenant | null>(null);

/** Hands the opened tenant to the widgets inside. */
export function TenantProvider({
  tenant,
  children,
}: {
  readonly tenant: Tenant;
  readonly children: ReactNode;
}): ReactNode {
  return <TenantContext value={tenant}>{children}</TenantContext>;
}

/** The tenant that the page works on. Throws outside a `TenantProvider`. */
export function useTenant(): Tenant {
  const tenant = useContext(TenantContext);
  if (!tenant) throw new Error('useTenant was called outside a TenantProvider.');
  return tenant;
}
