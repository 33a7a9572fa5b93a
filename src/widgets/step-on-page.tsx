import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Suspense, use, type ReactNode} from 'react';

import {forgetFailedOpening, openStep} from './open-step';
import type {TenantKind} from './page-session';
import type {StepActionProps} from './step-action';
import {StepFailure} from './step-failure';
import {TenantMark} from './tenant-mark';
import {useSiteTenant} from './use-site-tenant';

interface StepOnPageProps extends StepActionProps {
  readonly kind: TenantKind;
}

function OpenedStepOnPage({kind, action, stepId}: StepOnPageProps): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const {StepWidget, tenant} = use(
    openStep({
      kind,
      site: useSiteTenant(),
      baseUrl: siteConfig.baseUrl,
      defaultBaseUrl: i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? siteConfig.baseUrl,
    }),
  );
  return <StepWidget action={action} stepId={stepId} tenant={tenant} />;
}

/** A started step: loading, at work, or, where it broke, the way to go on by hand. */
export function StepOnPage(props: StepOnPageProps): ReactNode {
  return (
    <ErrorBoundary
      fallback={({tryAgain}) => (
        <StepFailure
          action={props.action}
          onRetry={() => {
            forgetFailedOpening();
            tryAgain();
          }}
        />
      )}
    >
      <Suspense
        fallback={
          <>
            <TenantMark kind={props.kind} />
            <p role="status">
              <Translate id="stepAction.opening">Opening this step…</Translate>
            </p>
          </>
        }
      >
        <OpenedStepOnPage {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
