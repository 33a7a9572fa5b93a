import {render, type RenderResult} from '@testing-library/react';
import type {ReactNode} from 'react';

import {TenantProvider, type Tenant} from '../widgets/tenant-context';
import {SiteContext, type SiteContextProps} from './site-context';

/** Renders a widget in a page of the site, on the given tenant. */
export function renderWidget(
  widget: ReactNode,
  tenant: Tenant,
  site: Omit<SiteContextProps, 'children'> = {},
): RenderResult {
  return render(
    <SiteContext {...site}>
      <TenantProvider tenant={tenant}>{widget}</TenantProvider>
    </SiteContext>,
  );
}
