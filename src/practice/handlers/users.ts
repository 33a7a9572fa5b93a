import {answerError, answerJson, type GraphAnswer} from '../graph-answer';
import {answerQueryProblem} from '../odata/query-problem';
import {readSelect} from '../odata/read-select';
import {readUserListQuery} from '../odata/read-user-list-query';
import {readSkipToken, writeSkipToken} from '../odata/skip-token';
import {basicUserProperties, type UserProperty} from '../odata/user-properties';
import type {GraphCall} from '../router';
import {answerNotFound, hasScope, readAnyUser, requestDenied} from './permissions';
import {userJson} from './user-json';

/** `GET /users` (learn.microsoft.com/graph/api/user-list, checked 2026-11-22). */
export function listUsers(call: GraphCall): GraphAnswer {
  const parameters = call.url.searchParams;
  const select = readSelect(parameters.get('$select'), true);
  if (!select.ok) return select.problem;
  const properties = openProperties(call, select.value, parameters.has('$select'));
  if (!properties) return requestDenied;
  const asked = readUserListQuery(parameters, call.headers);
  if (!asked.ok) return answerQueryProblem(asked.problem);
  const {query, order, pageSize, withCount} = asked.value;

  const state = call.store.read();
  const skipToken = parameters.get('$skiptoken');
  const from = skipToken === null ? 0 : readSkipToken(skipToken, state.size);
  if (from === null) return expiredPage;
  const people = call.directory.select(query, order);
  const next = from + pageSize;
  const selected = parameters.has('$select') ? `(${properties.join(',')})` : '';
  return answerJson({
    '@odata.context': `${call.root}/$metadata#users${selected}`,
    ...(withCount && skipToken === null ? {'@odata.count': people.count} : {}),
    ...(next < people.count ? {'@odata.nextLink': nextLink(call, next, state.size)} : {}),
    value: people
      .slice(from, pageSize)
      .map((person) => userJson(person, properties, state, call.now)),
  });
}

/** `GET /users/$count`: plain text, and only with `ConsistencyLevel: eventual`. */
export function countUsers(call: GraphCall): GraphAnswer {
  if (!hasScope(call, [...readAnyUser, 'User.ReadBasic.All'])) return requestDenied;
  if (call.headers.get('ConsistencyLevel')?.toLowerCase() !== 'eventual') {
    return answerError(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  const parameters = new URLSearchParams(call.url.searchParams);
  parameters.set('$count', 'true');
  const asked = readUserListQuery(parameters, call.headers);
  if (!asked.ok) return answerQueryProblem(asked.problem);
  const {count} = call.directory.select(asked.value.query, asked.value.order);
  return {status: 200, headers: {'Content-Type': 'text/plain'}, text: String(count)};
}

/** `GET /users/{id | userPrincipalName}` and `GET /me`. */
export function readUser(call: GraphCall): GraphAnswer {
  const id = call.parameters.id ?? call.caller.id;
  const person = call.directory.find(id);
  const select = readSelect(call.url.searchParams.get('$select'), false);
  if (!select.ok) return select.problem;
  const hasSelect = call.url.searchParams.has('$select');
  const isCaller = person?.id === call.caller.id;
  const properties =
    isCaller && hasScope(call, ['User.Read', 'User.ReadWrite'])
      ? select.value
      : openProperties(call, select.value, hasSelect);
  if (!properties) return requestDenied;
  if (!person) return answerNotFound(id);
  const selected = hasSelect ? `(${properties.join(',')})` : '';
  return answerJson({
    '@odata.context': `${call.root}/$metadata#users${selected}/$entity`,
    ...userJson(person, properties, call.store.read(), call.now),
  });
}

/**
 * The properties that the token's scopes open, or null where Graph refuses: with
 * `User.ReadBasic.All` alone, what is selected beyond the basic ones.
 */
function openProperties(
  call: GraphCall,
  properties: readonly UserProperty[],
  isSelected: boolean,
): readonly UserProperty[] | null {
  if (hasScope(call, readAnyUser)) return properties;
  if (!hasScope(call, ['User.ReadBasic.All'])) return null;
  const basic: readonly UserProperty[] = basicUserProperties;
  const open = properties.filter((property) => basic.includes(property));
  return isSelected && open.length < properties.length ? null : open;
}

const expiredPage = answerError(
  400,
  'Directory_ExpiredPageToken',
  'The specified page token value has expired and can no longer be included in your request.',
);

function nextLink(call: GraphCall, from: number, size: number): string {
  const parameters = Array.from(call.url.searchParams).filter(([name]) => name !== '$skiptoken');
  const query = [...parameters, ['$skiptoken', writeSkipToken(from, size)]]
    .map(([name, value]) => `${name}=${encodeURIComponent(value!)}`)
    .join('&');
  return `${call.root}/users?${query}`;
}
