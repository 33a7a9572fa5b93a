import Translate from '@docusaurus/Translate';
import {useId, type ReactNode} from 'react';

import {OwnPassword} from './own-password';
import styles from './reset-password.module.css';
import type {PasswordChoiceControls, PasswordChoiceKind} from './use-password-choice';

export interface PasswordChoiceProps {
  readonly choice: PasswordChoiceControls;
  readonly onEnter: () => void;
}

/** Automatically created password, or one of one's own. */
export function PasswordChoice({choice, onEnter}: PasswordChoiceProps): ReactNode {
  const name = useId();
  const option = (kind: PasswordChoiceKind, label: ReactNode) => (
    <label className={styles.option}>
      <input
        type="radio"
        name={name}
        checked={choice.kind === kind}
        onChange={() => choice.choose(kind)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className={styles.choice}>
      <legend>
        <Translate id="resetPassword.choice.legend">Which password?</Translate>
      </legend>
      {option(
        'automatic',
        <Translate id="resetPassword.choice.automatic">Automatically create a password</Translate>,
      )}
      {option('own', <Translate id="resetPassword.choice.own">Choose a password myself</Translate>)}
      {choice.kind === 'own' && <OwnPassword choice={choice} onEnter={onEnter} />}
      <p className={styles.note}>
        <Translate id="resetPassword.choice.mustChange">
          At the next sign-in the password must be changed. The operation always works that way;
          there is no switch for it.
        </Translate>
      </p>
    </fieldset>
  );
}
