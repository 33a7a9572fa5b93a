import Translate from '@docusaurus/Translate';
import {useId, useState, type ReactNode} from 'react';

import {Button} from '../../ui/button';
import {PasswordRuleList} from './password-rule-list';
import styles from './reset-password.module.css';
import type {PasswordChoiceControls} from './use-password-choice';

export interface OwnPasswordProps {
  readonly choice: PasswordChoiceControls;
  /** Called when Enter is pressed in the field. */
  readonly onEnter: () => void;
}

/**
 * The field for a password of one's own. Uncontrolled and outside any form: React would mirror a
 * controlled value into the `value` attribute, and browsers offer to save what a form sends.
 */
export function OwnPassword({choice, onEnter}: OwnPasswordProps): ReactNode {
  const {input, rules, changed} = choice;
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={styles.own}>
      <label htmlFor={id}>
        <Translate id="resetPassword.own.label">New password</Translate>
      </label>
      <div className={styles.ownField}>
        <input
          id={id}
          ref={input}
          type={isShown ? 'text' : 'password'}
          className={styles.input}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          // Password managers are asked to leave this alone: it is another person's password.
          data-1p-ignore=""
          data-bwignore=""
          data-lpignore="true"
          aria-describedby={`${id}-note`}
          onInput={changed}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
          }}
        />
        <Button onClick={() => setIsShown(!isShown)}>
          {isShown ? (
            <Translate id="resetPassword.own.hide">Hide what I type</Translate>
          ) : (
            <Translate id="resetPassword.own.show">Show what I type</Translate>
          )}
        </Button>
      </div>
      <PasswordRuleList rules={rules} />
      <p id={`${id}-note`} className={styles.note}>
        <Translate id="resetPassword.own.banned">
          The tenant has a list of forbidden words of its own and may still refuse the password.
          Then nothing is changed.
        </Translate>
      </p>
    </div>
  );
}
