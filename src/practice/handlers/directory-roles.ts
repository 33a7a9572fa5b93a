import {answerError, answerJson, type GraphAnswer} from '../graph-answer';
import {roleNameOf} from '../people/role-names';
import type {GraphCall} from '../router';
import {answerNotFound, hasScope, readAnyUser, readRoles, requestDenied} from './permissions';

/**
 * `GET /users/{id}/transitiveMemberOf/microsoft.graph.directoryRole`, and the same below `/me`. The
 * cast wants `ConsistencyLevel: eventual` and `$count=true`. Without a role scope Graph names the
 * objects by id and leaves the rest null
 * (learn.microsoft.com/graph/api/user-list-transitivememberof, checked 2026-11-22).
 */
export function listDirectoryRoles(call: GraphCall): GraphAnswer {
  const id = call.parameters.id ?? call.caller.id;
  const person = call.directory.find(id);
  const isOwn = person?.id === call.caller.id && hasScope(call, ['User.Read']);
  if (!isOwn && !hasScope(call, readAnyUser)) return requestDenied;
  if (!person) return answerNotFound(id);
  const isAdvanced =
    call.headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual' &&
    call.url.searchParams.get('$count')?.toLowerCase() === 'true';
  if (!isAdvanced) return answerError(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
  const mayReadRoles = hasScope(call, readRoles);
  const roles = person.roleTemplateIds.map((templateId) => {
    const name = roleNameOf(templateId);
    return {
      id: activatedRoleId(templateId),
      deletedDateTime: null,
      description: mayReadRoles ? `${name} in the practice tenant.` : null,
      displayName: mayReadRoles ? name : null,
      roleTemplateId: mayReadRoles ? templateId : null,
    };
  });
  const select = call.url.searchParams.get('$select')?.split(',');
  return answerJson({
    '@odata.context': `${call.root}/$metadata#directoryRoles${select ? `(${select.join(',')})` : ''}`,
    '@odata.count': roles.length,
    value: roles.map((role) =>
      select
        ? Object.fromEntries(Object.entries(role).filter(([name]) => select.includes(name)))
        : role,
    ),
  });
}

/** A role's object in this tenant has an id of its own, unlike its template's. */
function activatedRoleId(templateId: string): string {
  return `ac71${templateId.slice(4)}`;
}
