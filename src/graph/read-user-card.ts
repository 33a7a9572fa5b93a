/**
 * `POST /$batch` of GETs: the chosen user, who is signed in, the directory roles of both, people with
 * the same or a similar name, and the tenant's domains.
 *
 * - Least-privilege delegated scopes: `User.Read.All` for everything but roles (it covers `/me` and
 *   `/organization`, so that no further consent is asked); `RoleManagement.Read.Directory` for roles.
 *   Without the latter Graph answers directory roles with their id only.
 * - Roles: any member may read.
 * - Casts (`microsoft.graph.directoryRole`) and `$search` are advanced queries.
 * - Reference: learn.microsoft.com/graph/api/user-get, …/user-list-transitivememberof,
 *   …/user-list and …/organization-list, checked 2026-11-22.
 */
import type {Result} from '../core/result';
import {failure, success} from '../core/result';
import type {BatchAnswers, BatchRead} from './batch';
import {readBatch} from './batch';
import {createGraphProblem} from './create-graph-problem';
import type {GraphClient, GraphResponse} from './graph-client';
import type {GraphProblem} from './graph-problem';
import {encodeForUrl} from './graph-url';
import type {NameSearch} from './name-search';
import {createNameSearch} from './name-search';
import type {Page} from './parse-collection';
import {parseCollection} from './parse-collection';
import {parseUserDetails, parseUserSummary} from './parse-user';
import {parseDirectoryRole, parseOperator, parseOrganization} from './parse-user-card';
import {unexpectedAnswer} from './unexpected-answer';
import {userDetailsProperties, userSummaryProperties} from './user';
import type {DirectoryRole, OrganizationSummary, SimilarUsers, UserCard} from './user-card';
import {directoryRoleProperties, operatorProperties, organizationProperties} from './user-card';

export type {DirectoryRole, UserCard} from './user-card';

export const readUserCardScopes = ['User.Read.All'] as const;
export const readRolesScopes = ['RoleManagement.Read.Directory'] as const;

/** How many people with a similar name are read for each way of looking. */
const similarUsersPageSize = 50;

export interface ReadUserCardInput {
  /** The user's object id. */
  readonly userId: string;
  /** The name that namesakes are looked for. */
  readonly displayName: string;
  /**
   * Whether to ask for the roles' scope too. Where false, roles are not read, and both parts fail
   * as `consent-required` with that scope.
   */
  readonly includeRoles: boolean;
}

const rolesOf = (principal: string): BatchRead => ({
  path: `${principal}/transitiveMemberOf/microsoft.graph.directoryRole`,
  query: {$select: directoryRoleProperties.join(','), $count: 'true'},
  isAdvancedQuery: true,
});

const usersNamed = ($search: string): BatchRead => ({
  path: '/users',
  query: {
    $select: userSummaryProperties.join(','),
    $search,
    $count: 'true',
    $top: String(similarUsersPageSize),
  },
  isAdvancedQuery: true,
});

function createReads(
  {userId, includeRoles}: ReadUserCardInput,
  names: NameSearch | null,
): Record<string, BatchRead> {
  const user = `/users/${encodeForUrl(userId)}`;
  return {
    user: {path: user, query: {$select: userDetailsProperties.join(',')}},
    operator: {path: '/me', query: {$select: operatorProperties.join(',')}},
    organization: {path: '/organization', query: {$select: organizationProperties.join(',')}},
    ...(includeRoles && {roles: rolesOf(user), operatorRoles: rolesOf('/me')}),
    ...(names !== null && {
      sameName: usersNamed(names.same),
      similarName: usersNamed(names.similar),
    }),
  };
}

/** Takes one part out of the batch; a part that is missing or of another shape is a problem. */
function readPart<Value>(
  answers: BatchAnswers,
  name: string,
  scopes: readonly string[],
  parse: (body: unknown) => Value | null,
): Result<Value, GraphProblem> {
  const answer: Result<GraphResponse, GraphProblem> | undefined = answers.get(name);
  if (answer === undefined) return failure(createGraphProblem('unexpected-answer', {scopes}));
  if (!answer.ok) return answer;
  const value = parse(answer.value.body);
  return value === null ? failure(unexpectedAnswer(answer.value, scopes)) : success(value);
}

/** A list of roles that goes on elsewhere is not taken: a missing role would look like none. */
function parseRoles(body: unknown): readonly DirectoryRole[] | null {
  const page = parseCollection(body, parseDirectoryRole);
  return page === null || page.nextLink !== null ? null : page.items;
}

function parseOrganizations(body: unknown): OrganizationSummary | null {
  return parseCollection(body, parseOrganization)?.items[0] ?? null;
}

/** Puts both ways of looking together, without the user whose name was looked for. */
function mergePages(userId: string, pages: readonly Page<SimilarUsers['users'][number]>[]) {
  const found = new Map(pages.flatMap(({items}) => items.map((user) => [user.id, user])));
  found.delete(userId);
  return {
    users: Array.from(found.values()),
    isComplete: pages.every(({nextLink}) => nextLink === null),
  };
}

function readSimilarUsers(
  answers: BatchAnswers,
  {userId}: ReadUserCardInput,
  scopes: readonly string[],
): Result<SimilarUsers, GraphProblem> {
  const parseUsers = (body: unknown) => parseCollection(body, parseUserSummary);
  const same = readPart(answers, 'sameName', scopes, parseUsers);
  if (!same.ok) return same;
  const similar = readPart(answers, 'similarName', scopes, parseUsers);
  if (!similar.ok) return similar;
  return success(mergePages(userId, [same.value, similar.value]));
}

/** Reads the card in one request. Fails as a whole only where the user could not be read. */
export async function readUserCard(
  client: GraphClient,
  input: ReadUserCardInput,
  {signal}: {readonly signal?: AbortSignal} = {},
): Promise<Result<UserCard, GraphProblem>> {
  const scopes = input.includeRoles
    ? [...readUserCardScopes, ...readRolesScopes]
    : readUserCardScopes;
  const names = createNameSearch(input.displayName);
  const batch = await readBatch(client, createReads(input, names), {scopes, signal});
  if (!batch.ok) return batch;
  const answers = batch.value;

  const user = readPart(answers, 'user', scopes, (body) => {
    const details = parseUserDetails(body);
    return details?.id === input.userId ? details : null;
  });
  if (!user.ok) return user;

  const roles = (name: string) =>
    input.includeRoles
      ? readPart(answers, name, scopes, parseRoles)
      : failure(createGraphProblem('consent-required', {scopes: readRolesScopes}));
  return success({
    user: user.value,
    roles: roles('roles'),
    operator: readPart(answers, 'operator', scopes, parseOperator),
    operatorRoles: roles('operatorRoles'),
    sameName:
      names === null
        ? success({users: [], isComplete: false})
        : readSimilarUsers(answers, input, scopes),
    organization: readPart(answers, 'organization', scopes, parseOrganizations),
  });
}
