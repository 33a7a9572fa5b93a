import {failure, success, type Result} from '../../core/result';
import type {PeopleOrder} from '../people/directory';
import type {PeopleQuery} from '../people/people-query';
import {parseFilter} from './parse-filter';
import {parseSearch} from './parse-search';
import type {QueryProblem} from './query-problem';

/** What `GET /users` is asked for, apart from `$select`. */
export interface UserListQuery {
  readonly query: PeopleQuery;
  readonly order: PeopleOrder;
  readonly pageSize: number;
  readonly withCount: boolean;
}

const defaultPageSize = 100;
const largestPageSize = 999;
const known = ['$select', '$filter', '$search', '$orderby', '$top', '$count', '$skiptoken'];

/**
 * Reads the query of `GET /users` by Graph's rules for directory objects: `$search`, `ne`, `not`,
 * `endsWith`, null and `$filter` with `$orderby` want `ConsistencyLevel: eventual`, all but `$search`
 * also `$count=true`; without the header `$count=true` is ignored. Source: Microsoft Graph "Advanced
 * query capabilities on Microsoft Entra ID objects" and "List users", checked 2026-11-22.
 */
export function readUserListQuery(
  parameters: URLSearchParams,
  headers: Headers,
): Result<UserListQuery, QueryProblem> {
  const stray = Array.from(parameters.keys()).find(
    (name) => name.startsWith('$') && !known.includes(name),
  );
  if (stray) return refuse('Request_BadRequest', `'${stray}' is not supported by the service.`);

  const isEventual = headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual';
  const withCount = isEventual && parameters.get('$count')?.toLowerCase() === 'true';
  const search = parameters.get('$search');
  const filter = parameters.get('$filter');
  const orderBy = parameters.get('$orderby');
  const parts: PeopleQuery[] = [];

  if (search !== null) {
    if (!isEventual) return failure(searchNeedsHeader);
    const parsed = parseSearch(search);
    if (!parsed.ok) return parsed;
    parts.push(parsed.value);
  }
  if (filter !== null) {
    const parsed = parseFilter(filter);
    if (!parsed.ok) return parsed;
    if (parsed.value.isAdvanced && !withCount) {
      return refuse('Request_UnsupportedQuery', 'Unsupported Query.');
    }
    if (orderBy !== null && !withCount) {
      return refuse('Request_UnsupportedQuery', 'Sorting not supported for current query.');
    }
    parts.push(parsed.value.query);
  }
  const order = readOrder(orderBy);
  if (!order) return refuse('Request_UnsupportedQuery', `Unsupported sort clause: '${orderBy}'.`);
  const pageSize = readPageSize(parameters.get('$top'));
  if (pageSize === null) {
    return refuse(
      'Request_BadRequest',
      `Invalid page size specified: '${parameters.get('$top')}'. Must be between 1 and ${largestPageSize} inclusive.`,
    );
  }
  return success({query: joinParts(parts), order, pageSize, withCount});
}

const searchNeedsHeader: QueryProblem = {
  code: 'Request_UnsupportedQuery',
  message:
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
};

function refuse(code: QueryProblem['code'], message: string): Result<never, QueryProblem> {
  return failure({code, message});
}

function joinParts(parts: readonly PeopleQuery[]): PeopleQuery {
  if (parts.length === 0) return {kind: 'everyone'};
  return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
}

function readOrder(orderBy: string | null): PeopleOrder | null {
  if (orderBy === null) return {property: 'displayName', isDescending: false};
  const match = /^\s*(displayName|userPrincipalName)(?:\s+(asc|desc))?\s*$/.exec(orderBy);
  if (!match) return null;
  return {property: match[1] as PeopleOrder['property'], isDescending: match[2] === 'desc'};
}

function readPageSize(top: string | null): number | null {
  if (top === null) return defaultPageSize;
  const size = Number(top);
  return Number.isInteger(size) && size >= 1 && size <= largestPageSize ? size : null;
}
