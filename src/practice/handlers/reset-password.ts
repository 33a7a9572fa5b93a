import {createGuid} from '../create-guid';
import {answerError, answerJson, type GraphAnswer} from '../graph-answer';
import type {PracticePerson} from '../people/person';
import {federatedDomain} from '../practice-identity';
import type {GraphCall} from '../router';
import {rememberReset} from '../state/password-dates';
import type {PracticeState} from '../state/practice-state';
import {generatePassword} from './generate-password';
import {mayReset} from './may-reset';
import {isPasswordAccepted} from './password-policy';
import {answerNotFound, hasScope, requestDenied} from './permissions';

/** Graph's fixed id of the password among the authentication methods. */
export const passwordMethodId = '28c10230-6103-485e-b985-444c60001490';

/** How long a reset runs, in milliseconds. */
const usualRun = 2_000;
/** The same with `slow-writeback`, and how long reads lag behind then. */
const slowRun = 25_000;
const slowLag = 10_000;

/**
 * `POST /users/{id}/authentication/methods/{passwordMethodId}/resetPassword`: accepted with 202 and
 * carried out by a long-running operation. With `newPassword` the answer is empty though typed as
 * JSON; with `{}` it holds a generated password, for cloud-only users. The refusals for oneself,
 * guests, federated and synced users without a password are unpublished; their words are ours.
 * Source: learn.microsoft.com/graph/api/authenticationmethod-resetpassword, checked 2026-11-22.
 */
export function resetPassword(call: GraphCall): GraphAnswer {
  if (call.parameters.methodId !== passwordMethodId) {
    return answerNotFound(call.parameters.methodId!);
  }
  const person = call.directory.find(call.parameters.id!);
  if (!hasScope(call, ['UserAuthenticationMethod.ReadWrite.All'])) return requestDenied;
  if (!person) return answerNotFound(call.parameters.id!);
  if (!mayReset(call.caller.roleTemplateIds, person.roleTemplateIds)) return requestDenied;
  const state = call.store.read();
  const refusal = refusePerson(call, person) ?? refusePassword(call.body, person, state);
  if (refusal) return refusal;

  const password = newPasswordOf(call.body);
  const operationId = createGuid(call.randomBytes);
  acceptReset(call, person, operationId);
  const headers = {
    Location: `${call.root}/users/${person.id}/authentication/operations/${operationId}?aadgdc=PRACTICE&aadgsu=practice`,
  };
  if (password !== undefined) {
    return {status: 202, headers: {'Content-Type': 'application/json', ...headers}};
  }
  return answerJson(
    {
      '@odata.context': `${call.root}/$metadata#microsoft.graph.passwordResetResponse`,
      newPassword: generatePassword(call.randomBytes),
    },
    202,
    headers,
  );
}

function refusePerson(call: GraphCall, person: PracticePerson): GraphAnswer | null {
  if (person.id === call.caller.id) {
    return badRequest('This operation is not supported on your own account.');
  }
  if (person.userType === 'Guest') {
    return badRequest('The password of an external user cannot be reset in this tenant.');
  }
  if (isFederated(person)) {
    return badRequest('The password of a federated user cannot be reset in this tenant.');
  }
  return null;
}

function refusePassword(
  body: unknown,
  person: PracticePerson,
  state: PracticeState,
): GraphAnswer | null {
  const password = newPasswordOf(body);
  if (password === undefined) {
    return person.onPremisesSyncEnabled
      ? badRequest('A new password must be given for a user synced from Active Directory.')
      : null;
  }
  const isAccepted = typeof password === 'string' && isPasswordAccepted(password, person);
  return isAccepted && state.faults['password-refused'] === undefined ? null : passwordRefused;
}

function acceptReset(call: GraphCall, person: PracticePerson, operationId: string): void {
  call.store.update((state) => {
    const isSlow = state.faults['slow-writeback'] !== undefined;
    const isLost =
      person.onPremisesSyncEnabled === true &&
      state.faults['synced-without-writeback'] !== undefined;
    const endsAt = call.now + (isSlow ? slowRun : usualRun);
    const visibleFrom = endsAt + (isSlow ? slowLag : call.replicationMilliseconds);
    return rememberReset(
      state,
      {
        id: operationId,
        userId: person.id,
        createdAt: call.now,
        endsAt,
        outcome: isLost ? 'failed' : 'succeeded',
      },
      isLost ? null : {userId: person.id, changedAt: endsAt, visibleFrom},
    );
  });
}

/** Whether someone signs in at another identity provider. */
export function isFederated(person: PracticePerson): boolean {
  return person.userPrincipalName.endsWith(`@${federatedDomain}`);
}

/** The `newPassword` of a body; undefined where it asks for a generated one. */
function newPasswordOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'newPassword' in body
    ? body.newPassword
    : undefined;
}

/** The words are documented for weak passwords; a banned one is refused in the same way. */
export const passwordRefused = badRequest(
  'The specified password does not comply with password complexity requirements. Please provide a different password.',
);

function badRequest(message: string): GraphAnswer {
  return answerError(400, 'Request_BadRequest', message);
}
