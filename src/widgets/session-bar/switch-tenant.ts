import type {PageSession, TenantKind} from '../page-session';
import type {Tenant} from '../tenant-context';

/**
 * Leaves the open tenant for another one: forgets its accounts, tokens and the chosen user, and
 * loads the page anew, because a page never holds two tenants.
 */
export async function switchTenant(
  {auth, incident}: Pick<Tenant, 'auth' | 'incident'>,
  kind: TenantKind,
  {session, reload}: {readonly session: PageSession; readonly reload: () => void},
): Promise<void> {
  incident.clear();
  await auth.forget();
  session.start(kind);
  reload();
}
