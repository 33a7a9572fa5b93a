import Translate from '@docusaurus/Translate';
import {useRef, type ReactNode} from 'react';

import type {SignedInAccount} from '../../auth/auth';
import {Button} from '../../ui/button';
import {RevealedText} from '../../ui/revealed-text';
import styles from './session-bar.module.css';
import {SignInProblemMessage} from './sign-in-problem-message';
import {useSessionBar} from './use-session-bar';

type SessionBarState = ReturnType<typeof useSessionBar>;

/** Which tenant, who is signed in, and signing in, switching and signing out. */
export function SessionBar(): ReactNode {
  const who = useRef<HTMLDivElement>(null);
  const bar = useSessionBar(() => who.current?.focus());
  return (
    <div className={styles.bar}>
      <div ref={who} role="status" tabIndex={-1} className={styles.who}>
        {bar.active ? (
          <SignedIn account={bar.active} tenantId={bar.tenantId} />
        ) : (
          <Translate id="sessionBar.nobody">Nobody is signed in.</Translate>
        )}
      </div>
      <div className={styles.actions}>
        {bar.active ? <SignedInActions bar={bar} /> : <SignedOutActions bar={bar} />}
        <SwitchTenantButton bar={bar} />
      </div>
      {bar.isWorking && (
        <p role="status">
          <Translate id="sessionBar.waiting">
            Waiting for the sign-in window. Finish there, or close it to go back.
          </Translate>
        </p>
      )}
      {bar.problem && <SignInProblemMessage problem={bar.problem} onInThisTab={bar.askInThisTab} />}
    </div>
  );
}

function SignedIn({
  account,
  tenantId,
}: {
  readonly account: SignedInAccount;
  readonly tenantId: string | null;
}): ReactNode {
  return (
    // Lines of their own without a stop, which would stand alone on the next line of a phone.
    <>
      <span className={styles.line}>
        <Translate
          id="sessionBar.signedIn"
          values={{
            name: (
              <strong>
                <RevealedText text={account.name} />
              </strong>
            ),
          }}
        >
          {'Signed in as {name}'}
        </Translate>
      </span>{' '}
      <span className={styles.line}>
        <RevealedText text={account.username} />
      </span>
      {tenantId !== null && (
        <>
          {' '}
          <span className={styles.line}>
            <Translate id="sessionBar.tenant" values={{tenantId: <code>{tenantId}</code>}}>
              {'Tenant: {tenantId}'}
            </Translate>
          </span>
        </>
      )}
    </>
  );
}

function SignedOutActions({bar}: {readonly bar: SessionBarState}): ReactNode {
  return (
    <>
      <Button variant="primary" isDisabled={bar.isWorking} onClick={bar.signIn}>
        <Translate id="sessionBar.signIn">Sign in</Translate>
      </Button>
      <Button variant="link" isDisabled={bar.isWorking} onClick={bar.signInHere}>
        <Translate id="sessionBar.signInHere">Sign in without a new window</Translate>
      </Button>
    </>
  );
}

function SignedInActions({bar}: {readonly bar: SessionBarState}): ReactNode {
  return (
    <>
      {bar.otherAccounts.map((account) => (
        <Button key={account.id} onClick={() => bar.switchAccount(account.id)}>
          <span>
            <Translate
              id="sessionBar.switchAccount"
              values={{username: <RevealedText text={account.username} />}}
            >
              {'Switch to {username}'}
            </Translate>
          </span>
        </Button>
      ))}
      <Button isDisabled={bar.isWorking} onClick={bar.signIn}>
        <Translate id="sessionBar.addAccount">Use another account</Translate>
      </Button>
      <Button isDisabled={bar.isWorking} onClick={bar.signOut}>
        <Translate id="sessionBar.signOut">Sign out</Translate>
      </Button>
    </>
  );
}

function SwitchTenantButton({bar}: {readonly bar: SessionBarState}): ReactNode {
  if (bar.otherTenant === null) return null;
  return (
    <Button variant="link" isDisabled={bar.isWorking} onClick={bar.switchTenant}>
      {bar.otherTenant === 'practice' ? (
        <Translate id="sessionBar.toPractice">Go to the practice tenant</Translate>
      ) : (
        <Translate id="sessionBar.toReal">Go to the real tenant</Translate>
      )}
    </Button>
  );
}
