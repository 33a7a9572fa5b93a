import Translate from '@docusaurus/Translate';
import {useRef, type ReactNode} from 'react';

import {Button} from '../../ui/button';
import {RevealedText} from '../../ui/revealed-text';
import {SlowNotice} from '../../ui/slow-notice';
import {GraphProblemMessage} from '../graph-problem-message/graph-problem-message';
import {StepLink} from '../step-link';
import styles from './confirm-user.module.css';
import {LookAlikes} from './look-alikes';
import {useConfirmUser} from './use-confirm-user';
import {UserFacts} from './user-facts';
import {WarningList} from './warning-list';

/** Step "select the user": the card that makes a mix-up hard, and the confirmation. */
export function ConfirmUserWidget(): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  const person = useRef<HTMLParagraphElement>(null);
  const roles = useRef<HTMLElement>(null);
  const confirmUser = useConfirmUser({card, person, roles});
  const {chosen, isSignedIn, state, chooseAnother, readAgain} = confirmUser;
  if (!chosen) return <NobodyChosen />;
  return (
    <div ref={card} className={styles.card}>
      <p ref={person} tabIndex={-1} className={styles.person}>
        <strong className={styles.name}>
          <RevealedText text={chosen.displayName} />
        </strong>
        <RevealedText text={chosen.userPrincipalName} />
      </p>
      {!isSignedIn && (
        <p>
          <Translate id="confirmUser.signInFirst">
            Sign in, in the step before, to see who this is.
          </Translate>
        </p>
      )}
      {state.name === 'checking' && (
        <>
          <p role="status">
            <Translate id="confirmUser.checking">Reading what the tenant knows…</Translate>
          </p>
          <SlowNotice>
            <Translate id="confirmUser.slow">
              Microsoft Graph is taking longer than usual. Still waiting for the details…
            </Translate>
          </SlowNotice>
        </>
      )}
      {state.name === 'failed' && (
        <GraphProblemMessage problem={state.problem} onRetry={readAgain} />
      )}
      {state.name === 'ready' && (
        <>
          <WarningList warnings={state.warnings} />
          <UserFacts card={state.card} confirmUser={confirmUser} rolesRef={roles} />
          <LookAlikes lookAlikes={state.lookAlikes} />
        </>
      )}
      <Decision
        isConfirmed={chosen.isConfirmed}
        canConfirm={state.name === 'ready'}
        onConfirm={confirmUser.confirm}
      />
      <div className={styles.actions}>
        <Button onClick={chooseAnother}>
          <Translate id="confirmUser.chooseAnother">Choose another user</Translate>
        </Button>
        {state.name === 'ready' && (
          <Button variant="link" onClick={readAgain}>
            <Translate id="confirmUser.readAgain">Read the details again</Translate>
          </Button>
        )}
      </div>
    </div>
  );
}

function NobodyChosen(): ReactNode {
  return (
    <p>
      <StepLink action="find-user">
        <Translate id="confirmUser.nobody">
          Choose the user in the list of the step before: then you see here who it is.
        </Translate>
      </StepLink>
    </p>
  );
}

interface DecisionProps {
  readonly isConfirmed: boolean;
  readonly canConfirm: boolean;
  readonly onConfirm: () => void;
}

function Decision({isConfirmed, canConfirm, onConfirm}: DecisionProps): ReactNode {
  const outcome = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={outcome} role="status" tabIndex={-1} className={styles.outcome}>
        {isConfirmed && (
          <>
            <strong>
              <Translate id="confirmUser.confirmed">
                You confirmed that this is the right person.
              </Translate>
            </strong>{' '}
            <StepLink action="reset-password">
              <Translate id="confirmUser.next">Next: reset the password</Translate>
            </StepLink>
          </>
        )}
      </p>
      {!isConfirmed && canConfirm && (
        <Button
          variant="primary"
          onClick={() => {
            onConfirm();
            outcome.current?.focus();
          }}
        >
          <Translate id="confirmUser.confirm">This is the right person</Translate>
        </Button>
      )}
    </>
  );
}
