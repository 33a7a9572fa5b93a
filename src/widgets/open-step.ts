import type {ComponentType} from 'react';

import type {SiteTenant} from '../auth/site-tenant';
import type {TenantKind} from './page-session';
import type {StepWidgetProps} from './step-widget';
import type {Tenant} from './tenant-context';

/** What the site knows when a step is opened. */
export interface OpenTenantOptions {
  readonly kind: TenantKind;
  readonly site: SiteTenant;
  /** Path of the site in the page's language, with a slash at both ends. */
  readonly baseUrl: string;
  /** The same for the site's default language: where its one redirect page stands. */
  readonly defaultBaseUrl: string;
}

/** The loaded step and the one tenant of the page. */
export interface OpenedStep {
  readonly StepWidget: ComponentType<StepWidgetProps>;
  readonly tenant: Tenant;
}

let opening: Promise<OpenedStep> | null = null;
let hasFailed = false;

// The one import: the bundler makes another script of every place that takes other exports of it.
const loadSteps = () => import('./step-widget');

/** Fetches the script of the steps ahead of its use. A failure shows when the step is opened. */
export function preloadStep(): void {
  loadSteps().catch(() => undefined);
}

/**
 * Loads the steps and opens the tenant, once for all steps of the page: there is one sign-in library
 * and one tenant per page. Always the same promise until `forgetFailedOpening`.
 */
export function openStep(options: OpenTenantOptions): Promise<OpenedStep> {
  opening ??= load(options);
  return opening;
}

async function load(options: OpenTenantOptions): Promise<OpenedStep> {
  try {
    const {StepWidget, openTenant} = await loadSteps();
    return {StepWidget, tenant: await openTenant(options)};
  } catch (error) {
    hasFailed = true;
    throw error;
  }
}

/** Lets the next `openStep` try again, if the last one failed. */
export function forgetFailedOpening(): void {
  if (!hasFailed) return;
  hasFailed = false;
  opening = null;
}
