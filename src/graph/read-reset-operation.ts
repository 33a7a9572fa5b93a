/**
 * `GET` of the link that `resetPassword` was answered with
 * (`/users/{id}/authentication/operations/{id}`): how far the reset is.
 *
 * - Scope: that of the reset itself. `UserAuthenticationMethod.Read.All` is enough by the reference,
 *   but would ask for one more consent in the middle of a reset.
 * - Roles: those of the reset.
 * - The reference answers 200, Microsoft's get-started sample 202: both are taken.
 * - Reference: learn.microsoft.com/graph/api/longrunningoperation-get, checked 2026-11-22.
 */
import type {LongRunningOperation} from '@microsoft/microsoft-graph-types';
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import type {GraphClient} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {isOptionalText, isRecord, isText} from './json-shapes';
import {readableWords} from './readable-words';
import {resetPasswordScopes} from './reset-password';
import {readRetryAfter} from './retry-after';
import {shortenProperty} from './shorten-property';
import {unexpectedAnswer} from './unexpected-answer';

export const readResetOperationScopes = resetPasswordScopes;

export const resetOperationProperties = [
  'status',
  'statusDetail',
  'createdDateTime',
  'lastActionDateTime',
] as const satisfies readonly (keyof LongRunningOperation)[];

const knownStatuses = ['notStarted', 'running', 'succeeded', 'failed'] as const;

/** `unknown` stands for every status that Graph may add later. */
export type ResetOperationStatus = (typeof knownStatuses)[number] | 'unknown';

export interface ResetOperation {
  readonly status: ResetOperationStatus;
  /**
   * Graph's own words, fit to be quoted, e.g. `ResetSuccess`; null where it had none. The values for a
   * failure are not published.
   */
  readonly statusDetail: string | null;
  /** When Graph started the operation. Meant to be ISO 8601; not checked. */
  readonly createdDateTime: string | null;
  /** When Graph last did anything about it; the same reservation. */
  readonly lastActionDateTime: string | null;
  /** How long Graph asks to wait before the next look; null where it did not say. */
  readonly retryAfterMilliseconds: number | null;
}

/** Older pages of the reference write the status with a capital. */
function parseStatus(text: string): ResetOperationStatus {
  return knownStatuses.find((status) => status.toLowerCase() === text.toLowerCase()) ?? 'unknown';
}

function parseOperation(value: unknown): Omit<ResetOperation, 'retryAfterMilliseconds'> | null {
  if (!isRecord(value)) return null;
  const {status, statusDetail, createdDateTime, lastActionDateTime} = value;
  if (!isText(status) || !isOptionalText(statusDetail)) return null;
  if (!isOptionalText(createdDateTime) || !isOptionalText(lastActionDateTime)) return null;
  return {
    status: parseStatus(status),
    statusDetail: readableWords(statusDetail),
    createdDateTime: shortenProperty(createdDateTime),
    lastActionDateTime: shortenProperty(lastActionDateTime),
  };
}

/** Looks once at how far the operation is. */
export async function readResetOperation(
  client: GraphClient,
  {operationLink}: {readonly operationLink: string},
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<ResetOperation, GraphProblem>> {
  const answer = await client.send({
    method: 'GET',
    path: operationLink,
    scopes: readResetOperationScopes,
    signal,
  });
  if (!answer.ok) return answer;
  const operation = parseOperation(answer.value.body);
  if (operation === null) return failure(unexpectedAnswer(answer.value, readResetOperationScopes));
  return success({...operation, retryAfterMilliseconds: readRetryAfter(answer.value)});
}
