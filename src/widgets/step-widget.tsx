import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {I18nProvider} from 'react-aria-components/I18nProvider';

import {ConfirmUserWidget} from './confirm-user/confirm-user-widget';
import {FindUserWidget} from './find-user/find-user-widget';
import {ResetPasswordWidget} from './reset-password/reset-password-widget';
import type {StepActionProps} from './step-action';
import type {StepActionName} from './step-action-name';
import {TenantProvider, type Tenant} from './tenant-context';
import {TenantMark} from './tenant-mark';

export {openTenant} from './tenant-context';

const widgets: Readonly<Record<StepActionName, (props: {readonly stepId: string}) => ReactNode>> = {
  'find-user': FindUserWidget,
  'confirm-user': ConfirmUserWidget,
  'reset-password': ResetPasswordWidget,
};

export interface StepWidgetProps extends StepActionProps {
  readonly tenant: Tenant;
}

/** A started step: the tenant it acts on, in words, and its widget. */
export function StepWidget({action, stepId, tenant}: StepWidgetProps): ReactNode {
  const {i18n} = useDocusaurusContext();
  const Widget = widgets[action];
  return (
    <I18nProvider locale={i18n.currentLocale}>
      <TenantProvider tenant={tenant}>
        <TenantMark kind={tenant.tenantKind} />
        <Widget stepId={stepId} />
      </TenantProvider>
    </I18nProvider>
  );
}
