import type {Result} from '../../core/result';
import type {Cloud} from '../../graph/clouds';
import type {TokenProblem} from '../../graph/graph-client';
import type {UserCard} from '../../graph/user-card';
import {federatedDomain, isGuest, isSynced, isYourself} from '../account/account-kind';
import type {BlockedReason, PrecheckItem} from './reset-password-state';
import {mayResetUserOf} from './reset-reach';

/** The outcome of the check before acting. */
export interface Precheck {
  readonly items: readonly PrecheckItem[];
  /** Why no reset is offered; null where one is. */
  readonly blocked: BlockedReason | null;
}

type Finding = Omit<PrecheckItem, 'id'> & {readonly blocks?: BlockedReason};

/**
 * Checks what can be known before sending, by the card and by whether a token for the reset can be
 * had (null: nobody asked). What a delegated token cannot see, above all whether the tenant writes
 * passwords back to Active Directory, is said as `could-not-check`.
 */
export function precheck(
  card: UserCard,
  cloud: Cloud,
  token: Result<unknown, TokenProblem> | null,
): Precheck {
  const findings: readonly (readonly [PrecheckItem['id'], Finding])[] = [
    ['not-yourself', findYourself(card)],
    ['account-kind', findAccountKind(card, cloud)],
    ['roles', findRoles(card)],
    ['writeback', findWriteback(card)],
    ['consent', findConsent(token)],
  ];
  return {
    items: findings.map(([id, {outcome, reason}]) => ({id, outcome, reason})),
    blocked: findings.map(([, {blocks}]) => blocks).find((each) => each !== undefined) ?? null,
  };
}

function findYourself(card: UserCard): Finding {
  const self = isYourself(card);
  if (self === 'unknown') return {outcome: 'could-not-check', reason: 'operator-not-read'};
  return self
    ? {outcome: 'failed', reason: 'yourself', blocks: 'yourself'}
    : {outcome: 'passed', reason: 'not-yourself'};
}

function findAccountKind({user, organization}: UserCard, cloud: Cloud): Finding {
  if (isGuest(user)) return {outcome: 'failed', reason: 'guest', blocks: 'guest'};
  const federated = federatedDomain(user, organization);
  if (federated !== null && federated !== 'unknown') {
    return {outcome: 'failed', reason: 'federated', blocks: 'federated'};
  }
  if (isSynced(user)) {
    return cloud.hasResetPassword
      ? {outcome: 'warning', reason: 'synced'}
      : {outcome: 'failed', reason: 'synced-without-reset', blocks: 'synced-without-reset'};
  }
  if (user.userType === null) return {outcome: 'could-not-check', reason: 'user-type-not-read'};
  return federated === 'unknown'
    ? {outcome: 'could-not-check', reason: 'domains-not-read'}
    : {outcome: 'passed', reason: 'cloud-only'};
}

function findRoles(card: UserCard): Finding {
  const reach = mayResetUserOf(card);
  switch (reach) {
    case 'yes':
      return {outcome: 'passed', reason: 'within-reach'};
    case 'no':
      return {outcome: 'failed', reason: 'role-too-low', blocks: 'role-too-low'};
    case 'no-role-seen':
      return {outcome: 'could-not-check', reason: 'no-role-seen'};
    case 'unknown':
      return {outcome: 'could-not-check', reason: 'roles-not-read'};
  }
}

function findWriteback({user}: UserCard): Finding {
  return isSynced(user)
    ? {outcome: 'could-not-check', reason: 'writeback-unknown'}
    : {outcome: 'passed', reason: 'writeback-not-needed'};
}

/** Whether a reset must be written back to Active Directory to take effect, as the check found. */
export function needsWriteback(items: readonly PrecheckItem[]): boolean {
  return !items.some(({id, outcome}) => id === 'writeback' && outcome === 'passed');
}

function findConsent(token: Result<unknown, TokenProblem> | null): Finding {
  if (token?.ok) return {outcome: 'passed', reason: 'consented'};
  const code = token?.problem.code;
  return code === 'consent-required' || code === 'sign-in-required' || code === 'claims-required'
    ? {outcome: 'failed', reason: code, blocks: 'consent-required'}
    : {outcome: 'could-not-check', reason: 'consent-not-read'};
}
