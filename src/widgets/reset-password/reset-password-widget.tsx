import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useEffect, useMemo, useState, type ReactNode} from 'react';

import type {ChosenUser} from '../../steps/incident/create-incident';
import {
  createResetPasswordStep,
  type ResetPasswordStep,
} from '../../steps/reset-password/create-reset-password-step';
import {useObservable} from '../../ui/use-observable';
import {useTenant, type Tenant} from '../tenant-context';
import {observeOperator} from './observe-operator';
import {ResetFlyout} from './reset-flyout';
import {ResetPanel, ResetPanelWithoutTarget} from './reset-panel';
import {shareResets} from './share-resets';
import {useResetPassword} from './use-reset-password';

export interface ResetPasswordWidgetProps {
  readonly stepId: string;
  /** Makes the step of one person; tests hand over one that follows a script. */
  readonly createStep?: (tenant: Tenant) => ResetPasswordStep;
}

/** Resets the password of the person that was confirmed: a panel in the article, and a flyout. */
export function ResetPasswordWidget({
  stepId,
  createStep = createTenantStep,
}: ResetPasswordWidgetProps): ReactNode {
  const tenant = useTenant();
  const chosen = useObservable(tenant.incident.chosen);
  return (
    <div data-step={stepId}>
      {chosen?.isConfirmed ? (
        // Another person is another step: nothing of the one before may show.
        <ResetOfOnePerson key={chosen.id} target={chosen} tenant={tenant} createStep={createStep} />
      ) : (
        <ResetPanelWithoutTarget chosen={chosen} />
      )}
    </div>
  );
}

interface ResetOfOnePersonProps {
  readonly target: ChosenUser;
  readonly tenant: Tenant;
  readonly createStep: (tenant: Tenant) => ResetPasswordStep;
}

function ResetOfOnePerson({target, tenant, createStep}: ResetOfOnePersonProps): ReactNode {
  const {i18n} = useDocusaurusContext();
  const [step] = useState(() => createStep(tenant));
  const {storage, tenantKey} = tenant;
  const summaryPlace = useMemo(() => ({storage, tenantKey}), [storage, tenantKey]);

  useEffect(() => () => step.dispose(), [step]);

  const confirmed = useObservable(tenant.confirmUserStep.state);
  const card =
    confirmed.name === 'ready' && confirmed.card.user.id === target.id ? confirmed.card : null;
  const controls = useResetPassword({
    step,
    target,
    confirmUserStep: tenant.confirmUserStep,
    summaryPlace,
  });
  return (
    <>
      <ResetPanel target={target} controls={controls} locale={i18n.currentLocale} />
      <ResetFlyout
        target={target}
        controls={controls}
        secret={step.secret}
        card={card}
        tenantKind={tenant.tenantKind}
        clock={tenant.clock}
        locale={i18n.currentLocale}
      />
    </>
  );
}

function createTenantStep(tenant: Tenant): ResetPasswordStep {
  const {auth} = tenant;
  return createResetPasswordStep({
    ...tenant,
    getToken: auth.getToken,
    shared: shareResets(tenant),
    operator: observeOperator(auth.state),
  });
}
