import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../../ui/button';
import {RevealedText} from '../../ui/revealed-text';
import styles from './reset-password.module.css';
import {StageHeading} from './stage-heading';

export interface ConfirmResetProps {
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** True once the reset was sent: both buttons are out of use, and keep the focus. */
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The last question before the reset, naming the person. */
export function ConfirmReset(props: ConfirmResetProps): ReactNode {
  const name = <RevealedText text={props.displayName} />;
  const userPrincipalName = <RevealedText text={props.userPrincipalName} />;
  return (
    <section className={styles.stage}>
      <StageHeading takesFocus="always">
        <Translate id="resetPassword.confirm.title" values={{name, userPrincipalName}}>
          {'Reset the password of {name} ({userPrincipalName})?'}
        </Translate>
      </StageHeading>
      <p>
        <Translate id="resetPassword.confirm.effect">
          The old password stops working as soon as the tenant has carried this out. The new one is
          for one sign-in: it must be changed at once.
        </Translate>
      </p>
      <div className={styles.actions}>
        <Button variant="danger" isDisabled={props.isSending} onClick={props.onConfirm}>
          <span>
            {props.isSending ? (
              <Translate id="resetPassword.confirm.sending" values={{name}}>
                {'Resetting the password of {name}…'}
              </Translate>
            ) : (
              <Translate id="resetPassword.confirm.send" values={{name}}>
                {'Reset the password of {name}'}
              </Translate>
            )}
          </span>
        </Button>
        <Button isDisabled={props.isSending} onClick={props.onBack}>
          <Translate id="resetPassword.confirm.back">Back</Translate>
        </Button>
      </div>
    </section>
  );
}
