import type {Clock} from '../../core/clock';
import type {Result} from '../../core/result';
import type {Cloud} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GetToken, GraphClient, TokenProblem} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {readUserCard} from '../../graph/read-user-card';
import type {UserCard} from '../../graph/user-card';
import {problemKind} from '../problems/problem-kind';
import {precheck} from './precheck';
import type {ResetPasswordEvent} from './reset-password-event';
import type {ResetTarget} from './reset-target';
import {resetScopes} from './send-reset';

/** A card and when it came in, in milliseconds since the epoch on this machine's clock. */
export interface DatedCard {
  readonly card: UserCard;
  readonly readAt: number;
}

export interface CheckOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly cloud: Cloud;
  readonly getToken: GetToken | undefined;
  readonly target: ResetTarget;
  /** A card that is fresh enough to go by; null: the tenant is read. */
  readonly card: DatedCard | null;
  readonly signal: AbortSignal;
}

type CheckOutcome = Extract<ResetPasswordEvent, {type: 'checked' | 'blocked'}>;

/** Checks before acting whether a user's password can be reset. Null where `signal` was aborted. */
export async function checkUser({
  client,
  clock,
  cloud,
  getToken,
  target,
  signal,
  ...options
}: CheckOptions): Promise<CheckOutcome | null> {
  let dated = options.card;
  if (dated === null) {
    const card = await readCard(client, target, signal);
    if (signal.aborted) return null;
    if (!card.ok) return couldNotRead(card.problem);
    dated = {card: card.value, readAt: clock.now()};
  }
  if (!isNamedAs(target, dated.card)) {
    return {type: 'blocked', reason: 'named-otherwise', precheck: [], problem: null};
  }
  const scopes = resetScopes(cloud);
  const token = getToken === undefined ? null : await getToken(scopes, {signal});
  if (signal.aborted) return null;
  const {items, blocked} = precheck(dated.card, cloud, token);
  if (blocked !== null) {
    const problem = blocked === 'consent-required' ? consentProblem(token, scopes) : null;
    return {type: 'blocked', reason: blocked, precheck: items, problem};
  }
  const {lastPasswordChangeDateTime} = dated.card.user;
  return {
    type: 'checked',
    precheck: items,
    before: {readAt: dated.readAt, lastPasswordChangeDateTime},
  };
}

/** Whether the tenant gives the user the names under which the operator confirmed them. */
function isNamedAs({displayName, userPrincipalName}: ResetTarget, {user}: UserCard): boolean {
  return user.displayName === displayName && user.userPrincipalName === userPrincipalName;
}

/** With the roles where the operator has consented to that, else without: they may stay unknown. */
async function readCard(
  client: GraphClient,
  {id: userId, displayName}: {readonly id: string; readonly displayName: string},
  signal: AbortSignal,
): Promise<Result<UserCard, GraphProblem>> {
  const card = await readUserCard(client, {userId, displayName, includeRoles: true}, {signal});
  const isRefused = !card.ok && card.problem.code === 'consent-required' && !signal.aborted;
  return isRefused
    ? readUserCard(client, {userId, displayName, includeRoles: false}, {signal})
    : card;
}

function couldNotRead(problem: GraphProblem): CheckOutcome {
  const reason =
    problem.code === 'not-found'
      ? 'user-deleted'
      : problemKind(problem) === 'person'
        ? 'consent-required'
        : 'could-not-read';
  return {type: 'blocked', reason, precheck: [], problem};
}

function consentProblem(
  token: Result<unknown, TokenProblem> | null,
  scopes: readonly string[],
): GraphProblem | null {
  return token === null || token.ok ? null : createGraphProblem(token.problem.code, {scopes});
}
