/**
 * `GET /users`: one page of the tenant's members, blocked ones included.
 *
 * - Least-privilege delegated scope: `User.Read.All` (`User.ReadBasic.All` hides `accountEnabled`).
 * - Roles: any member may list; guests may not.
 * - `$filter` together with `$orderby`, and `$search`, are advanced queries: they need
 *   `ConsistencyLevel: eventual` on every page, and `$count=true`.
 * - Reference: learn.microsoft.com/graph/api/user-list and learn.microsoft.com/graph/aad-advanced-queries,
 *   checked 2026-11-22.
 */
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import type {GraphClient} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {parseCollection} from './parse-collection';
import {parseUserSummary} from './parse-user';
import {searchClause} from './search-clause';
import {unexpectedAnswer} from './unexpected-answer';
import type {UserSummary} from './user';
import {userSummaryProperties} from './user';

export const listUsersScopes = ['User.Read.All'] as const;

/** How many users a page holds where the caller does not say. Graph allows 1 to 999. */
const defaultPageSize = 50;

export interface ListUsersInput {
  /** Looked for in display name, mail and sign-in name. Blank text lists everyone. */
  readonly search: string;
  /** The link of the previous page; the other inputs are then part of the link and ignored. */
  readonly nextLink?: string;
  /** Users per page, 1 to 999. Default 50. */
  readonly pageSize?: number;
}

export interface UserPage {
  readonly users: readonly UserSummary[];
  readonly nextLink: string | null;
  /** The number of all matches; Graph gives it on the first page only. */
  readonly count: number | null;
}

const searchedProperties = ['displayName', 'mail', 'userPrincipalName'];

function firstPageQuery(search: string, pageSize: number): Record<string, string> {
  const text = search.trim();
  const clauses = searchedProperties.map((property) => searchClause(property, text));
  return {
    $select: userSummaryProperties.join(','),
    $filter: "userType eq 'Member'",
    $orderby: 'displayName',
    $count: 'true',
    $top: String(pageSize),
    ...(text !== '' && {$search: clauses.join(' OR ')}),
  };
}

/** Lists members by display name, or those that match `search`. */
export async function listUsers(
  client: GraphClient,
  {search, nextLink, pageSize = defaultPageSize}: ListUsersInput,
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<UserPage, GraphProblem>> {
  const answer = await client.send({
    method: 'GET',
    ...(nextLink === undefined
      ? {path: '/users', query: firstPageQuery(search, pageSize)}
      : {path: nextLink}),
    headers: {ConsistencyLevel: 'eventual'},
    scopes: listUsersScopes,
    signal,
  });
  if (!answer.ok) return answer;
  const page = parseCollection(answer.value.body, parseUserSummary);
  if (page === null) return failure(unexpectedAnswer(answer.value, listUsersScopes));
  return success({users: page.items, nextLink: page.nextLink, count: page.count});
}
