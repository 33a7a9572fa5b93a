import {answerError, type GraphAnswer} from '../graph-answer';
import type {GraphCall} from '../router';
import {rememberReset} from '../state/password-dates';
import {mayReset} from './may-reset';
import {isPasswordAccepted} from './password-policy';
import {answerNotFound, hasScope, requestDenied} from './permissions';
import {isFederated, passwordRefused} from './reset-password';

const scopes = [
  'User-PasswordProfile.ReadWrite.All',
  'User.ReadWrite.All',
  'Directory.AccessAsUser.All',
];

/**
 * `PATCH /users/{id}` with a `passwordProfile`, and nothing else: 204
 * (learn.microsoft.com/graph/api/user-update, checked 2026-11-22). The refusal of synced users is as
 * others have reported it.
 */
export function updateUser(call: GraphCall): GraphAnswer {
  const id = call.parameters.id!;
  const profile = passwordProfileOf(call.body);
  if (!profile) return notPlayed;
  const person = call.directory.find(id);
  if (!hasScope(call, scopes)) return requestDenied;
  if (!person) return answerNotFound(id);
  if (!mayReset(call.caller.roleTemplateIds, person.roleTemplateIds)) return requestDenied;
  if (person.onPremisesSyncEnabled === true || isFederated(person)) return masteredOnPremises;
  if (person.userType === 'Guest') return requestDenied;
  const isRefused = call.store.read().faults['password-refused'] !== undefined;
  if (isRefused || !isPasswordAccepted(profile.password, person)) return passwordRefused;
  call.store.update((state) =>
    rememberReset(state, null, {
      userId: person.id,
      changedAt: call.now,
      visibleFrom: call.now + call.replicationMilliseconds,
    }),
  );
  return {status: 204, headers: {}};
}

function passwordProfileOf(body: unknown): {readonly password: string} | null {
  if (typeof body !== 'object' || body === null) return null;
  const {passwordProfile, ...rest} = body as {passwordProfile?: {password?: unknown}};
  const password = passwordProfile?.password;
  return Object.keys(rest).length === 0 && typeof password === 'string' ? {password} : null;
}

const notPlayed = answerError(
  501,
  'NotImplemented',
  'The practice tenant updates nothing of a user but passwordProfile with a password.',
);

const masteredOnPremises = answerError(
  400,
  'Request_BadRequest',
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
);
