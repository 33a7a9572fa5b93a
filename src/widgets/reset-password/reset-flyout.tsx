import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {Clock} from '../../core/clock';
import type {UserCard} from '../../graph/user-card';
import type {ChosenUser} from '../../steps/incident/create-incident';
import type {OneTimeSecret} from '../../steps/reset-password/one-time-secret';
import {Flyout} from '../../ui/flyout';
import type {TenantKind} from '../page-session';
import {TenantMark} from '../tenant-mark';
import {BlockedNotice} from './blocked-notice';
import {CloseQuestion} from './close-question';
import {ConfirmReset} from './confirm-reset';
import {PrecheckList} from './precheck-list';
import {PrepareReset} from './prepare-reset';
import {isBegun} from './progress-stages';
import {ResetAnnouncer} from './reset-announcer';
import {ResetProgress} from './reset-progress';
import {ResetTarget} from './reset-target';
import {RoleComparison} from './role-comparison';
import {usePasswordChoice} from './use-password-choice';
import type {ResetPasswordControls} from './use-reset-password';

export interface ResetFlyoutProps {
  readonly controls: ResetPasswordControls;
  readonly target: ChosenUser;
  readonly secret: OneTimeSecret;
  /** The person's card, where it is in view: it names the roles. */
  readonly card: UserCard | null;
  readonly tenantKind: TenantKind;
  readonly clock: Clock;
  readonly locale: string | undefined;
}

/** The flyout in which a password is reset, from the check to the proof. */
export function ResetFlyout(props: ResetFlyoutProps): ReactNode {
  const {controls, target, tenantKind} = props;
  return (
    <Flyout
      isOpen={controls.isOpen}
      onCloseRequest={controls.requestClose}
      title={translate({id: 'resetPassword.reset', message: 'Reset password'})}
      closeLabel={translate({id: 'resetPassword.flyout.close', message: 'Close'})}
    >
      <TenantMark kind={tenantKind} />
      <ResetTarget {...target} />
      <ResetAnnouncer name={controls.state.name} />
      {controls.closingCost !== null && (
        <CloseQuestion
          cost={controls.closingCost}
          onStay={controls.stay}
          onClose={controls.closeAnyway}
        />
      )}
      <ResetStages {...props} />
    </Flyout>
  );
}

/** The stage that belongs to the step's state. Mounted with the flyout, so that nothing typed stays. */
function ResetStages({controls, target, secret, card, clock, locale}: ResetFlyoutProps): ReactNode {
  const {state} = controls;
  const choice = usePasswordChoice(target);
  const isSending = state.name === 'acting';
  return (
    <>
      {(state.name === 'idle' || state.name === 'checking') && (
        <p>
          <Translate id="resetPassword.checking">Checking before the reset…</Translate>
        </p>
      )}
      {state.name === 'blocked' && (
        <>
          <BlockedNotice state={state} locale={locale} onCheckAgain={controls.checkAgain} />
          <PrecheckList items={state.precheck} />
          {card && <RoleComparison card={card} />}
        </>
      )}
      {state.name === 'ready' && (
        <PrepareReset
          precheck={state.precheck}
          otherReset={state.otherReset ?? null}
          card={card}
          locale={locale}
          choice={choice}
          isHidden={controls.isConfirming}
          onContinue={controls.confirm}
        />
      )}
      {((state.name === 'ready' && controls.isConfirming) || isSending) && (
        <ConfirmReset
          displayName={target.displayName}
          userPrincipalName={target.userPrincipalName}
          isSending={isSending}
          onConfirm={() => controls.send(choice.take())}
          onBack={controls.back}
        />
      )}
      {isBegun(state) && (
        <ResetProgress
          state={state}
          controls={controls}
          displayName={target.displayName}
          secret={secret}
          clock={clock}
          locale={locale}
        />
      )}
    </>
  );
}
