import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {Clock} from '../../core/clock';
import type {OneTimeSecret} from '../../steps/reset-password/one-time-secret';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {OutcomeNotice} from './outcome-notice';
import {PasswordGone, type GoneReason} from './password-gone';
import {PasswordPanel, type PasswordProof} from './password-panel';
import {ProgressList} from './progress-list';
import type {BegunState} from './progress-stages';
import styles from './reset-password.module.css';
import {StageHeading} from './stage-heading';
import type {ResetPasswordControls} from './use-reset-password';
import type {SecretStatus} from './use-secret-status';

export interface ResetProgressProps {
  readonly state: BegunState;
  readonly controls: ResetPasswordControls;
  readonly displayName: string;
  readonly secret: OneTimeSecret;
  readonly clock: Clock;
  readonly locale: string | undefined;
}

function proofOf(name: ResetPasswordState['name']): PasswordProof {
  if (name === 'done') return 'proven';
  return name === 'accepted' || name === 'verifying' ? 'pending' : 'unknown';
}

/** Why a password that may apply cannot be shown; null while it can, or where none was made. */
function goneReason(secret: SecretStatus): GoneReason | null {
  if (secret.name === 'empty') return 'reloaded';
  if (secret.name === 'held' || secret.why === 'unused') return null;
  return secret.why;
}

/** From sending on: the stages, what came of them, and the new password. */
export function ResetProgress(props: ResetProgressProps): ReactNode {
  const {state, controls, locale, clock} = props;
  const isSending = state.name === 'acting';
  const mayApply = !isSending && state.name !== 'failed' && state.name !== 'superseded';
  const gone = goneReason(controls.secret);
  return (
    <section className={styles.stage}>
      <StageHeading key={isSending ? 'sending' : 'sent'} takesFocus="if-lost">
        <Translate id="resetPassword.progress.title">What happens to the reset</Translate>
      </StageHeading>
      <ProgressList state={state} clock={clock} locale={locale} />
      <OutcomeNotice
        state={state}
        locale={locale}
        onRetryVerify={controls.retryVerify}
        onCheckAgain={controls.checkAgain}
      />
      {mayApply && controls.secret.name === 'held' && (
        <PasswordPanel
          displayName={props.displayName}
          secret={props.secret}
          proof={proofOf(state.name)}
          expiresAt={controls.secret.expiresAt}
          clock={clock}
          locale={locale}
        />
      )}
      {mayApply && gone !== null && <PasswordGone why={gone} isProven={state.name === 'done'} />}
      {state.name === 'done' && gone !== null && (
        <Button onClick={controls.checkAgain}>
          <Translate id="resetPassword.progress.onceMore">Reset once more</Translate>
        </Button>
      )}
      {!isUnderWay(state) && (
        <div className={styles.actions}>
          <Button onClick={controls.requestClose}>
            {translate({id: 'resetPassword.flyout.close', message: 'Close'})}
          </Button>
        </div>
      )}
    </section>
  );
}
