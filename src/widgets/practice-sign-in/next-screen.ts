import type {PracticeOperator} from '../../practice/practice-tenant';
import type {AuthorizeRequest} from '../../practice/sign-in/authorize-request';
import type {PracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';

/** What the sign-in page shows. In `silent` and `answer` it is done: it answers and leaves. */
export type Screen =
  | {readonly name: 'silent'}
  | {readonly name: 'choose'}
  | {
      readonly name: 'approval';
      readonly operator: PracticeOperator;
      readonly scopes: readonly string[];
    }
  | {readonly name: 'step-up'; readonly operator: PracticeOperator}
  | {
      readonly name: 'consent';
      readonly operator: PracticeOperator;
      readonly scopes: readonly string[];
      readonly mayConsentForOrganization: boolean;
    }
  | {
      readonly name: 'answer';
      readonly operator: PracticeOperator;
      readonly isForOrganization: boolean;
    };

/**
 * The screen that follows once `operator` was chosen (null: nobody yet), and passed the practice MFA
 * page or not. The order is Entra's: who, then proof, then permissions.
 */
export function nextScreen(
  signIn: Pick<PracticeSignIn, 'pendingConsent'>,
  request: AuthorizeRequest,
  operator: PracticeOperator | null,
  hasSteppedUp: boolean,
): Screen {
  if (!operator) return {name: 'choose'};
  const pending = signIn.pendingConsent(request, operator.id);
  if (pending.needsStepUp && !hasSteppedUp) return {name: 'step-up', operator};
  if (pending.needsAdminApproval.length > 0)
    return {name: 'approval', operator, scopes: pending.needsAdminApproval};
  if (pending.scopes.length > 0) {
    const {scopes, mayConsentForOrganization} = pending;
    return {name: 'consent', operator, scopes, mayConsentForOrganization};
  }
  return {name: 'answer', operator, isForOrganization: false};
}

/** The screen that a request starts with: none at all where somebody is signed in and nothing pends. */
export function firstScreen(
  signIn: Pick<PracticeSignIn, 'pendingConsent' | 'suggestOperator'>,
  request: AuthorizeRequest,
): Screen {
  if (request.prompt === 'none') return {name: 'silent'};
  return nextScreen(signIn, request, signIn.suggestOperator(request), false);
}
