import {answerJson, type GraphAnswer} from '../graph-answer';
import type {GraphCall} from '../router';
import type {ResetOperation} from '../state/practice-state';
import {answerNotFound, hasScope, requestDenied} from './permissions';
import {passwordMethodId} from './reset-password';

/** How long an operation stays `notStarted`, in milliseconds. */
const waits = 500;

/**
 * `GET /users/{id}/authentication/operations/{operationId}`
 * (learn.microsoft.com/graph/api/longrunningoperation-get, checked 2026-11-22). What `statusDetail`
 * says of a failure is unpublished; its word here is ours.
 */
export function readResetOperation(call: GraphCall): GraphAnswer {
  const scopes = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
  if (!hasScope(call, scopes)) return requestDenied;
  const person = call.directory.find(call.parameters.id!);
  const operation = call.store
    .read()
    .operations.find(({id, userId}) => id === call.parameters.operationId && userId === person?.id);
  if (!operation) return answerNotFound(call.parameters.operationId!);
  const status = statusOf(operation, call.now);
  return answerJson({
    '@odata.context': `${call.root}/$metadata#users('${operation.userId}')/authentication/operations/$entity`,
    id: operation.id,
    createdDateTime: new Date(operation.createdAt).toISOString(),
    lastActionDateTime: new Date(Math.min(call.now, operation.endsAt)).toISOString(),
    status,
    statusDetail: detailOf(status),
    resourceLocation: `${call.root}/users/${operation.userId}/authentication/methods/${passwordMethodId}`,
  });
}

function statusOf(operation: ResetOperation, now: number) {
  if (now < operation.createdAt + waits) return 'notStarted';
  return now < operation.endsAt ? 'running' : operation.outcome;
}

function detailOf(status: ReturnType<typeof statusOf>): string | null {
  if (status === 'succeeded') return 'ResetSuccess';
  return status === 'failed' ? 'OnPremisesWritebackNotAvailable' : null;
}
