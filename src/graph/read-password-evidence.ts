/**
 * `GET /users/{id}?$select=…`: when the password last changed, for the proof before and after.
 *
 * - Least-privilege delegated scope: `User.Read.All`. Any member may read.
 * - The dates come only when selected; they are in UTC, and may lag behind a change.
 * - Reference: learn.microsoft.com/graph/api/user-get and learn.microsoft.com/graph/api/resources/user,
 *   checked 2026-11-22.
 */
import type {User} from '@microsoft/microsoft-graph-types';
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import type {GraphClient} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {encodeForUrl} from './graph-url';
import {isOptionalFlag, isOptionalText, isRecord} from './json-shapes';
import {shortenProperty} from './shorten-property';
import {unexpectedAnswer} from './unexpected-answer';

export const readPasswordEvidenceScopes = ['User.Read.All'] as const;

export const passwordEvidenceProperties = [
  'id',
  'lastPasswordChangeDateTime',
  'signInSessionsValidFromDateTime',
  'accountEnabled',
] as const satisfies readonly (keyof User)[];

export interface PasswordEvidence {
  readonly id: string;
  /** ISO 8601, UTC; null where Graph did not say. */
  readonly lastPasswordChangeDateTime: string | null;
  /** ISO 8601, UTC; null where Graph did not say. */
  readonly signInSessionsValidFromDateTime: string | null;
  readonly accountEnabled: boolean | null;
}

function parseEvidence(value: unknown, userId: string): PasswordEvidence | null {
  if (!isRecord(value) || value.id !== userId) return null;
  const {lastPasswordChangeDateTime, signInSessionsValidFromDateTime, accountEnabled} = value;
  if (!isOptionalText(lastPasswordChangeDateTime)) return null;
  if (!isOptionalText(signInSessionsValidFromDateTime)) return null;
  if (!isOptionalFlag(accountEnabled)) return null;
  return {
    id: userId,
    lastPasswordChangeDateTime: shortenProperty(lastPasswordChangeDateTime),
    signInSessionsValidFromDateTime: shortenProperty(signInSessionsValidFromDateTime),
    accountEnabled: accountEnabled ?? null,
  };
}

/** Reads the evidence of one user, by object id: an answer about anyone else is refused. */
export async function readPasswordEvidence(
  client: GraphClient,
  {userId}: {readonly userId: string},
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<PasswordEvidence, GraphProblem>> {
  const answer = await client.send({
    method: 'GET',
    path: `/users/${encodeForUrl(userId)}`,
    query: {$select: passwordEvidenceProperties.join(',')},
    scopes: readPasswordEvidenceScopes,
    signal,
  });
  if (!answer.ok) return answer;
  const evidence = parseEvidence(answer.value.body, userId);
  return evidence === null
    ? failure(unexpectedAnswer(answer.value, readPasswordEvidenceScopes))
    : success(evidence);
}
