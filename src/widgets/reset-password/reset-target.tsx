import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {RevealedText} from '../../ui/revealed-text';
import styles from './reset-password.module.css';

export interface ResetTargetProps {
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** The person whose password it is about: name and sign-in name, shown for what they are. */
export function ResetTarget({displayName, userPrincipalName}: ResetTargetProps): ReactNode {
  return (
    <dl className={styles.target} translate="no">
      <dt>
        <Translate id="resetPassword.target.name">Name</Translate>
      </dt>
      <dd>
        <RevealedText text={displayName} />
      </dd>
      <dt>
        <Translate id="resetPassword.target.signInName">Sign-in name</Translate>
      </dt>
      <dd>
        <RevealedText text={userPrincipalName} />
      </dd>
    </dl>
  );
}
