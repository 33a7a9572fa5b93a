import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {SignInProblem} from '../../auth/auth';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {RevealedText} from '../../ui/revealed-text';

interface Words {
  readonly happened: string;
  readonly next: string;
}

function wordsOf(code: SignInProblem['code']): Words {
  const words: Readonly<Record<SignInProblem['code'], Words>> = {
    cancelled: {
      happened: translate({
        id: 'signInProblem.cancelled.happened',
        message: 'The sign-in window was closed before it had finished.',
      }),
      next: translate({
        id: 'signInProblem.cancelled.next',
        message: 'Try again whenever you are ready.',
      }),
    },
    'consent-declined': {
      happened: translate({
        id: 'signInProblem.consentDeclined.happened',
        message: 'The permission was not given.',
      }),
      next: translate({
        id: 'signInProblem.consentDeclined.next',
        message:
          'Give it after all, or ask an administrator to consent for the whole organization. Until then, carry out this step by hand.',
      }),
    },
    'popup-blocked': {
      happened: translate({
        id: 'signInProblem.popupBlocked.happened',
        message: 'The browser did not open the sign-in window.',
      }),
      next: translate({
        id: 'signInProblem.popupBlocked.next',
        message: 'Continue in this tab: you come back to this place afterwards.',
      }),
    },
    offline: {
      happened: translate({
        id: 'signInProblem.offline.happened',
        message: 'The sign-in service did not answer.',
      }),
      next: translate({
        id: 'signInProblem.offline.next',
        message: 'Check your connection and try again.',
      }),
    },
    'in-progress': {
      happened: translate({
        id: 'signInProblem.inProgress.happened',
        message: 'Another sign-in from this page has not ended yet.',
      }),
      next: translate({
        id: 'signInProblem.inProgress.next',
        message: 'Finish it or close its window, and try again.',
      }),
    },
    'storage-full': {
      happened: translate({
        id: 'signInProblem.storageFull.happened',
        message:
          'The browser cannot keep what a sign-in must remember: the storage of this site is full or forbidden.',
      }),
      next: translate({
        id: 'signInProblem.storageFull.next',
        message:
          'Sign in in a window, or allow this site to keep data and delete what it kept before, and try again.',
      }),
    },
    refused: {
      happened: translate({
        id: 'signInProblem.refused.happened',
        message: 'The sign-in service refused.',
      }),
      next: translate({
        id: 'signInProblem.refused.next',
        message: 'Read what it said, and try again or use another account.',
      }),
    },
  };
  return words[code];
}

export interface SignInProblemMessageProps {
  readonly problem: SignInProblem;
  /** Does the same in this tab: offered where the browser blocked the window. */
  readonly onInThisTab: () => void;
}

/** Why a sign-in or a consent did not happen: what happened, what did not, and what to do next. */
export function SignInProblemMessage({problem, onInThisTab}: SignInProblemMessageProps): ReactNode {
  const words = wordsOf(problem.code);
  return (
    <Notice kind="warning" role="alert">
      <p>
        <strong>{words.happened}</strong>{' '}
        <Translate id="signInProblem.nothingChanged">
          Nothing was changed, and you are signed in as before.
        </Translate>{' '}
        {words.next}
      </p>
      {problem.message !== null && (
        <blockquote lang="en">
          <p>
            <RevealedText text={problem.message} />
          </p>
        </blockquote>
      )}
      {problem.code === 'popup-blocked' && (
        <Button onClick={onInThisTab}>
          <Translate id="signInProblem.inThisTab">Continue in this tab</Translate>
        </Button>
      )}
    </Notice>
  );
}
