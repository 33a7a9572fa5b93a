import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import styles from './reset-password.module.css';
import {StageHeading} from './stage-heading';

/** What closing would cost: the only copy of the password, or the sight of a reset being sent. */
export type ClosingCost = 'password' | 'sending';

export interface CloseQuestionProps {
  readonly cost: ClosingCost;
  readonly onStay: () => void;
  readonly onClose: () => void;
}

/** Asked inside the flyout when closing it would lose something. */
export function CloseQuestion({cost, onStay, onClose}: CloseQuestionProps): ReactNode {
  return (
    <Notice kind="warning">
      <StageHeading takesFocus="always">
        {cost === 'password' ? (
          <Translate id="resetPassword.close.passwordTitle">
            Close and lose the new password?
          </Translate>
        ) : (
          <Translate id="resetPassword.close.sendingTitle">
            Close while the reset is being sent?
          </Translate>
        )}
      </StageHeading>
      <p>
        {cost === 'password' ? (
          <Translate id="resetPassword.close.password">
            It is shown only here and kept nowhere. Once this panel is closed, nobody can look it up
            again; a new reset is then the way.
          </Translate>
        ) : (
          <Translate id="resetPassword.close.sending">
            Closing does not call the reset back, and its password will be gone. Better wait for the
            tenant’s answer.
          </Translate>
        )}
      </p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onStay}>
          <Translate id="resetPassword.close.stay">Keep open</Translate>
        </Button>
        <Button variant="danger" onClick={onClose}>
          {cost === 'password' ? (
            <Translate id="resetPassword.close.passwordAnyway">
              Close and forget the password
            </Translate>
          ) : (
            <Translate id="resetPassword.close.sendingAnyway">Close anyway</Translate>
          )}
        </Button>
      </div>
    </Notice>
  );
}
