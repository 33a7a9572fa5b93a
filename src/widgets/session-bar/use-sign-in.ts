import {useState} from 'react';

import type {SignInMethod, SignInProblem} from '../../auth/auth';
import {useObservable} from '../../ui/use-observable';
import {useTenant} from '../tenant-context';
import {preferredSignInMethod} from './preferred-sign-in-method';

/** What the person is asked at the authority. */
export type SignInRequest =
  | {readonly kind: 'sign-in'; readonly scopes: readonly string[]}
  | {readonly kind: 'consent'; readonly scopes: readonly string[]; readonly claims: string | null}
  | {readonly kind: 'sign-out'};

export interface SignInActions {
  /** True while a window or redirect of this page waits for the person. */
  readonly isWorking: boolean;
  /** How the last request of this place ended; null after a success. */
  readonly problem: SignInProblem | null;
  /** Asks the authority, in the way that suits the device unless `method` says which. */
  ask(request: SignInRequest, method?: SignInMethod): Promise<void>;
  /** The last request once more, in this tab: for where the browser blocked the window. */
  askInThisTab(): void;
}

/**
 * Signing in, consenting and signing out from one place of the page, which keeps its own outcome:
 * a refusal is shown where it was asked for.
 *
 * `onSuccess` is called when the person has come back from a window with a yes.
 */
export function useSignIn(
  onSuccess: () => void,
  initialProblem: SignInProblem | null = null,
): SignInActions {
  const {auth} = useTenant();
  const {isWorking} = useObservable(auth.state);
  const [problem, setProblem] = useState(initialProblem);
  const [last, setLast] = useState<SignInRequest | null>(null);

  const send = (request: SignInRequest, method: SignInMethod) => {
    switch (request.kind) {
      case 'sign-in':
        return auth.signIn({scopes: request.scopes, method});
      case 'consent':
        return auth.consent({
          scopes: request.scopes,
          method,
          ...(request.claims !== null && {claims: request.claims}),
        });
      case 'sign-out':
        return auth.signOut(method);
    }
  };

  const ask = async (request: SignInRequest, method = preferredSignInMethod()) => {
    setLast(request);
    setProblem(null);
    const outcome = await send(request, method);
    if (outcome.ok) onSuccess();
    else setProblem(outcome.problem);
  };

  return {
    isWorking,
    problem,
    ask,
    askInThisTab: () => {
      if (last) void ask(last, 'redirect');
    },
  };
}
