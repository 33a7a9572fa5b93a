import Translate, {translate} from '@docusaurus/Translate';
import {useId, type ReactNode} from 'react';

import type {ChosenUser} from '../../steps/incident/create-incident';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {StepLink} from '../step-link';
import {EvidenceList} from './evidence-list';
import {formatMoment} from './format-moment';
import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {refusalOfFailure} from './refusal-of-failure';
import styles from './reset-password.module.css';
import {ResetTarget} from './reset-target';
import type {ResetPasswordControls} from './use-reset-password';

/** Stands in for the button's work until somebody is confirmed: out of use, and says why. */
export function ResetPanelWithoutTarget({chosen}: {readonly chosen: ChosenUser | null}): ReactNode {
  const reasonId = useId();
  return (
    <div className={styles.panel}>
      {chosen && <ResetTarget {...chosen} />}
      <ResetButton isDisabled aria-describedby={reasonId} />
      <p id={reasonId} className={styles.note}>
        <Translate
          id="resetPassword.panel.notConfirmed"
          values={{
            step: (
              <StepLink action="confirm-user">
                <Translate id="resetPassword.panel.stepBefore">the step before</Translate>
              </StepLink>
            ),
          }}
        >
          {'First choose the person and confirm in {step} that it is the right one.'}
        </Translate>
      </p>
    </div>
  );
}

export interface ResetPanelProps {
  readonly target: ChosenUser;
  readonly controls: ResetPasswordControls;
  readonly locale: string | undefined;
}

/** In the article: the person, the button, and what became of the last reset. */
export function ResetPanel({target, controls, locale}: ResetPanelProps): ReactNode {
  return (
    <div className={styles.panel}>
      <ResetTarget {...target} />
      <ResetButton onClick={controls.open} />
      {!controls.isOpen && <ResetStatus controls={controls} locale={locale} />}
    </div>
  );
}

function ResetButton(props: {
  readonly isDisabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly onClick?: () => void;
}): ReactNode {
  return (
    <Button variant="primary" aria-haspopup="dialog" {...props}>
      {translate({id: 'resetPassword.reset', message: 'Reset password'})}
    </Button>
  );
}

function ResetStatus({
  controls,
  locale,
}: {
  readonly controls: ResetPasswordControls;
  readonly locale: string | undefined;
}): ReactNode {
  const {state, summary} = controls;
  if (isUnderWay(state)) {
    return (
      <Notice kind="warning" role="status">
        <p>
          <Translate id="resetPassword.panel.underWay">
            A reset of this password was sent and is not proven yet. The tenant is being read.
            Select Reset password to follow it.
          </Translate>
        </p>
      </Notice>
    );
  }
  if (state.name === 'unproven') {
    return (
      <Notice kind="warning" role="status">
        <p>
          <Translate id="resetPassword.panel.unproven">
            A reset of this password was sent, but the tenant does not prove it. Select Reset
            password to read the tenant again.
          </Translate>
        </p>
      </Notice>
    );
  }
  if (state.name === 'failed') {
    return (
      <Notice kind="danger" role="status">
        <p>
          {refusalOfFailure(state) === 'no-writeback' ? (
            <Translate id="resetPassword.panel.failedNoWriteback">
              The last reset of this password did not take effect: the tenant says that password
              writeback is not on. Reset it in Active Directory, twice in a row.
            </Translate>
          ) : (
            <Translate id="resetPassword.panel.failed">
              The last reset of this password did not take effect. Select Reset password to try
              again.
            </Translate>
          )}
        </p>
      </Notice>
    );
  }
  if (state.name === 'superseded') {
    return (
      <Notice kind="warning" role="status">
        <p>
          <Translate
            id="resetPassword.panel.superseded"
            values={{time: formatMoment(state.changedAt, locale)}}
          >
            {
              'This password was reset, and changed again on {time} by the tenant’s clock. If nobody knows of that, reset it once more.'
            }
          </Translate>
        </p>
      </Notice>
    );
  }
  if (summary === null) return null;
  return (
    <Notice kind="success" role="status">
      <p>
        <strong>
          <Translate
            id="resetPassword.panel.done"
            values={{time: formatMoment(summary.evidence.readAt, locale)}}
          >
            {'Password reset, proven by the tenant on {time}.'}
          </Translate>
        </strong>
      </p>
      <EvidenceList evidence={summary.evidence} locale={locale} />
    </Notice>
  );
}
