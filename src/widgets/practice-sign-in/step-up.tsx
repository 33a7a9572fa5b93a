import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PracticeOperator} from '../../practice/practice-tenant';
import {Button} from '../../ui/button';
import styles from './practice-page.module.css';
import {ScreenHeading} from './screen-heading';
import {SigningInAs} from './signing-in-as';

/** The screen that a claims challenge leads to: plays the part of multi-factor authentication. */
export function StepUp({
  operator,
  onApprove,
  onCancel,
}: {
  readonly operator: PracticeOperator;
  readonly onApprove: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignIn.stepUp.heading">Approve the sign-in request</Translate>
      </ScreenHeading>
      <SigningInAs operator={operator} />
      <p>
        <Translate id="practiceSignIn.stepUp.text">
          The tenant wants more proof that it is you before it goes on. In a real tenant your phone
          would ask now. Here, press Approve.
        </Translate>
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={onApprove}>
          <Translate id="practiceSignIn.stepUp.approve">Approve</Translate>
        </Button>
        <Button onClick={onCancel}>
          <Translate id="practiceSignIn.cancel">Cancel</Translate>
        </Button>
      </div>
    </>
  );
}
