import {answerError, type GraphAnswer} from '../graph-answer';
import {steppedUpContext, type SignInProof} from '../sign-in/practice-token';
import type {PracticeState} from '../state/practice-state';

/** The claims that the practice challenge asks for, as JSON text. */
const challengedClaims = JSON.stringify({
  access_token: {acrs: {essential: true, value: steppedUpContext}},
});

/** Whether `expired-sign-in` has ended the sign-in that a token follows from. */
export function isSignInExpired(proof: SignInProof, state: PracticeState): boolean {
  const since = state.faults['expired-sign-in'];
  return since !== undefined && proof.signedInAt < since;
}

/** Whether `claims-challenge` asks the holder of a token to pass the practice MFA page (again). */
export function isStepUpNeeded(proof: SignInProof, state: PracticeState): boolean {
  const since = state.faults['claims-challenge'];
  return since !== undefined && (proof.steppedUpAt === null || proof.steppedUpAt < since);
}

const bearer =
  'Bearer realm="", authorization_uri="https://practice.invalid/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** Graph's 401 for a token that is missing, foreign or past its time. */
export function answerUnauthorized(message: string): GraphAnswer {
  return answerError(401, 'InvalidAuthenticationToken', message, {'WWW-Authenticate': bearer});
}

/**
 * A claims challenge as Graph sends it: two Bearer challenges in one header, the claims in the
 * second (Azure SDK test data, checked 2026-11-22).
 */
export function answerClaimsChallenge(): GraphAnswer {
  const message =
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: AuthenticationContextRequired';
  return answerError(401, 'InvalidAuthenticationToken', message, {
    'WWW-Authenticate': `${bearer}, nonce="ey==", ${bearer}, error_description="${message}", error="insufficient_claims", claims="${btoa(challengedClaims)}"`,
  });
}
