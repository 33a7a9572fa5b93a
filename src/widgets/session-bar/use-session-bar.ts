import {listUsersScopes} from '../../graph/list-users';
import {useObservable} from '../../ui/use-observable';
import {pageSession, type TenantKind} from '../page-session';
import {reloadPage} from '../reload-page';
import {useTenant} from '../tenant-context';
import {availableTenants, useSiteTenant} from '../use-site-tenant';
import {switchTenant} from './switch-tenant';
import {useSignIn} from './use-sign-in';

/**
 * Who is signed in where, and what can be done about it. `onChange` is called once somebody else, or
 * nobody, is signed in: the button that was pressed may be gone then.
 */
export function useSessionBar(onChange: () => void) {
  const tenant = useTenant();
  const {auth, incident, tenantKind} = tenant;
  const {accounts, active, problem} = useObservable(auth.state);
  const site = useSiteTenant();
  const signIn = useSignIn(onChange, problem);
  const otherTenant: TenantKind | null =
    availableTenants(site).find((kind) => kind !== tenantKind) ?? null;

  return {
    tenantKind,
    tenantId: tenantKind === 'real' ? (site.real?.tenantId ?? null) : null,
    active,
    otherAccounts: accounts.filter(({id}) => id !== active?.id),
    otherTenant,
    isWorking: signIn.isWorking,
    problem: signIn.problem,
    askInThisTab: signIn.askInThisTab,
    signIn: () => void signIn.ask({kind: 'sign-in', scopes: listUsersScopes}),
    signInHere: () => void signIn.ask({kind: 'sign-in', scopes: listUsersScopes}, 'redirect'),
    switchAccount(id: string) {
      auth.switchTo(id);
      onChange();
    },
    signOut() {
      // The next person at this screen is not shown whose account was hacked.
      incident.clear();
      void signIn.ask({kind: 'sign-out'});
    },
    switchTenant() {
      if (otherTenant === null) return;
      void switchTenant(tenant, otherTenant, {session: pageSession, reload: reloadPage});
    },
  };
}
