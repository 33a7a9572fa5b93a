import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

import type {GraphProblem} from '../../graph/graph-problem';
import {Button} from '../../ui/button';
import {formatDuration} from '../../ui/format-duration';
import {Notice} from '../../ui/notice';
import {SignInProblemMessage} from '../session-bar/sign-in-problem-message';
import {useSignIn, type SignInRequest} from '../session-bar/use-sign-in';
import {useTenant} from '../tenant-context';
import styles from './graph-problem-message.module.css';
import {graphProblemRemedies, type GraphProblemRemedy} from './graph-problem-remedy';
import {graphProblemWords} from './graph-problem-words';
import {GraphsOwnWords} from './graphs-own-words';

export interface GraphProblemMessageProps {
  readonly problem: GraphProblem;
  /**
   * Does it again: offered as a button where that can help, and called by itself after a sign-in or
   * a consent. Without it the message only informs.
   */
  readonly onRetry?: () => void;
  /**
   * True where the text around says what was changed and what was not. Else the message does, of the
   * one request that failed: after a reset that would be about the wrong one.
   */
  readonly isEffectTold?: boolean;
}

function remedyLabel(remedy: GraphProblemRemedy): string {
  switch (remedy) {
    case 'retry':
      return translate({id: 'graphProblem.retry', message: 'Try again'});
    case 'sign-in':
      return translate({id: 'graphProblem.signIn', message: 'Sign in again'});
    case 'consent':
      return translate({id: 'graphProblem.consent', message: 'Give the permission'});
    case 'confirm-sign-in':
      return translate({id: 'graphProblem.confirmSignIn', message: 'Confirm your sign-in'});
  }
}

/** Why Graph did not do what was asked: what happened, what did not, and what to do next. */
export function GraphProblemMessage({
  problem,
  onRetry,
  isEffectTold = false,
}: GraphProblemMessageProps): ReactNode {
  const {auth} = useTenant();
  const words = graphProblemWords(problem);
  const remedy = graphProblemRemedies[problem.code];
  const signIn = useSignIn(() => onRetry?.());
  // A write that may have been carried out is never simply done again: the tenant is read first.
  const isOffered = remedy !== 'retry' || (onRetry !== undefined && !problem.mayHaveTakenEffect);

  const request = (): SignInRequest =>
    auth.state.get().active
      ? {kind: 'consent', scopes: problem.scopes, claims: problem.claims}
      : {kind: 'sign-in', scopes: problem.scopes};

  return (
    <Notice kind="danger" role="alert">
      <p>
        <strong>{words.happened}</strong>{' '}
        {isEffectTold ? (
          words.next
        ) : problem.mayHaveTakenEffect ? (
          <Translate id="graphProblem.mayHaveTakenEffect">
            What was sent may have been carried out all the same: look at how things stand before
            you try again.
          </Translate>
        ) : (
          <>
            <Translate id="graphProblem.nothingChanged">Nothing was changed by it.</Translate>{' '}
            {words.next}
          </>
        )}
      </p>
      <WaitAsked problem={problem} />
      <ScopesNeeded problem={problem} />
      <GraphsOwnWords problem={problem} />
      {isOffered && (
        <Button
          variant={remedy === 'retry' ? 'secondary' : 'primary'}
          isDisabled={signIn.isWorking}
          onClick={() => (remedy === 'retry' ? onRetry?.() : void signIn.ask(request()))}
        >
          {remedyLabel(remedy)}
        </Button>
      )}
      {signIn.problem && (
        <SignInProblemMessage problem={signIn.problem} onInThisTab={signIn.askInThisTab} />
      )}
    </Notice>
  );
}

function WaitAsked({problem}: {readonly problem: GraphProblem}): ReactNode {
  const {i18n} = useDocusaurusContext();
  // Nothing to wait for is not worth saying.
  if (!problem.retryAfterMilliseconds) return null;
  return (
    <p>
      <Translate
        id="graphProblem.wait"
        values={{duration: formatDuration(problem.retryAfterMilliseconds, i18n.currentLocale)}}
      >
        {'Microsoft Graph asks to wait for {duration}.'}
      </Translate>
    </p>
  );
}

function ScopesNeeded({problem}: {readonly problem: GraphProblem}): ReactNode {
  if (problem.code !== 'consent-required' || problem.scopes.length === 0) return null;
  return (
    <p>
      <Translate id="graphProblem.scopes">The permission, as Microsoft names it:</Translate>{' '}
      {problem.scopes.map((scope) => (
        <code key={scope} className={styles.scope}>
          {scope}
        </code>
      ))}
    </p>
  );
}
