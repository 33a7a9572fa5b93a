import {answerError, type GraphAnswer} from '../graph-answer';
import type {GraphCall} from '../router';

/** Whether the token holds one of the scopes. */
export function hasScope(call: GraphCall, scopes: readonly string[]): boolean {
  return scopes.some((scope) => call.token.scopes.includes(scope));
}

/** Graph's answer to a token or a role that may not do this. */
export const requestDenied: GraphAnswer = answerError(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);

/** Scopes that open every property of every user. */
export const readAnyUser = [
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
] as const;

/** Scopes that let role names be read; without them Graph gives ids alone. */
export const readRoles = [
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
] as const;

/** Graph's answer for an object that the directory lacks. */
export function answerNotFound(id: string): GraphAnswer {
  return answerError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}
