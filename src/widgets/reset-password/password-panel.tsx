import Translate, {translate} from '@docusaurus/Translate';
import {useId, useState, type ReactNode} from 'react';
import {Heading} from 'react-aria-components/Heading';

import type {Clock} from '../../core/clock';
import type {OneTimeSecret} from '../../steps/reset-password/one-time-secret';
import {Button} from '../../ui/button';
import {CopyButton} from '../../ui/copy-button';
import {Countdown} from '../../ui/countdown';
import {RevealedText} from '../../ui/revealed-text';
import {HandOverWarning} from './hand-over-warning';
import styles from './reset-password.module.css';
import {ShownPassword} from './shown-password';

/** Whether the tenant shows that the password applies. */
export type PasswordProof = 'proven' | 'pending' | 'unknown';

export interface PasswordPanelProps {
  readonly displayName: string;
  readonly secret: OneTimeSecret;
  readonly proof: PasswordProof;
  /** When the password will be forgotten, in milliseconds since the epoch on `clock`. */
  readonly expiresAt: number;
  readonly clock: Clock;
  readonly locale: string | undefined;
}

function describeProof(proof: PasswordProof): string {
  switch (proof) {
    case 'proven':
      return translate({
        id: 'resetPassword.password.proven',
        message: 'Proven: the tenant shows that the password was changed. You can hand it over.',
      });
    case 'pending':
      return translate({
        id: 'resetPassword.password.pending',
        message: 'Not proven yet: wait before you hand it over.',
      });
    case 'unknown':
      return translate({
        id: 'resetPassword.password.unknown',
        message:
          'Not proven: this may be the password now, or the old one may still apply. Do not hand it over until that is clear.',
      });
  }
}

/** The new password: hidden until asked for, with the warning, the ways to pass it on and the time left. */
export function PasswordPanel(props: PasswordPanelProps): ReactNode {
  const {secret} = props;
  const headingId = useId();
  const [isShown, setIsShown] = useState(false);

  const readPassword = () => {
    const state = secret.state.get();
    return state.name === 'held' ? state.password : null;
  };

  return (
    <section className={styles.passwordPanel} aria-labelledby={headingId}>
      <Heading level={3} id={headingId} className={styles.heading ?? ''}>
        <Translate
          id="resetPassword.password.title"
          values={{name: <RevealedText text={props.displayName} />}}
        >
          {'New password of {name}'}
        </Translate>
      </Heading>
      <p className={styles.proof} data-proof={props.proof}>
        {describeProof(props.proof)}
      </p>
      <HandOverWarning />
      <div className={styles.actions}>
        <Button onClick={() => setIsShown(!isShown)}>
          {isShown
            ? translate({id: 'resetPassword.password.hide', message: 'Hide password'})
            : translate({id: 'resetPassword.password.show', message: 'Show password'})}
        </Button>
        <CopyButton
          readText={readPassword}
          label={translate({id: 'resetPassword.password.copy', message: 'Copy password'})}
          copiedMessage={translate({
            id: 'resetPassword.password.copied',
            message:
              'Copied. The clipboard is emptied when this panel closes, as far as the browser allows: a best effort. Clipboard history may keep its own copy.',
          })}
          refusedMessage={translate({
            id: 'resetPassword.password.copyRefused',
            message: 'The browser did not allow copying. Show the password and write it down.',
          })}
        />
      </div>
      {isShown && (
        <ShownPassword secret={secret} language={props.locale?.startsWith('nl') ? 'nl' : 'en'} />
      )}
      <p>
        <Countdown
          clock={props.clock}
          endsAt={props.expiresAt}
          locale={props.locale}
          describe={(time) =>
            translate(
              {
                id: 'resetPassword.password.timeLeft',
                message: 'Forgotten in {time}; after that, a new reset is the way.',
              },
              {time},
            )
          }
        />
      </p>
      <p>
        <Translate id="resetPassword.password.mustChange">
          The password is for one sign-in: whoever signs in with it must choose another at once.
        </Translate>
      </p>
    </section>
  );
}
