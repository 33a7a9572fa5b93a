import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

import type {SiteTenant} from '../auth/site-tenant';
import type {TenantKind} from './page-session';

/** The tenants this site was built with (`customFields.tenant`). */
export function useSiteTenant(): SiteTenant {
  return useDocusaurusContext().siteConfig.customFields?.['tenant'] as SiteTenant;
}

/** The kinds of tenant one may start in on this site: at least one. */
export function availableTenants(site: SiteTenant): readonly TenantKind[] {
  const kinds: TenantKind[] = [];
  if (site.hasPractice) kinds.push('practice');
  if (site.real) kinds.push('real');
  return kinds;
}
