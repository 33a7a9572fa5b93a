import type {Result} from '../../core/result';
import type {GraphProblem} from '../../graph/graph-problem';
import type {UserDetails} from '../../graph/user';
import type {OrganizationSummary, UserCard} from '../../graph/user-card';

/**
 * True for a user of another organisation, who has no password in this tenant. An invited user may
 * be made a `Member`; the invitation still shows.
 */
export function isGuest(user: UserDetails): boolean {
  return user.userType === 'Guest' || user.externalUserState !== null;
}

/** True for a user who is mastered in Active Directory. */
export function isSynced(user: UserDetails): boolean {
  return user.onPremisesSyncEnabled === true;
}

/**
 * The federated domain that the user signs in at; null where the domain is managed; `unknown` where
 * the tenant's domains could not be read, or do not hold the user's.
 */
export function federatedDomain(
  user: UserDetails,
  organization: Result<OrganizationSummary, GraphProblem>,
): {readonly name: string} | null | 'unknown' {
  if (!organization.ok) return 'unknown';
  const name = user.userPrincipalName.split('@').at(-1)?.toLowerCase();
  const domain = organization.value.verifiedDomains.find(
    (each) => each.name.toLowerCase() === name,
  );
  if (!domain || domain.type === null) return 'unknown';
  return domain.type.toLowerCase() === 'federated' ? {name: domain.name} : null;
}

/** Whether the user is the operator; `unknown` where the operator could not be read. */
export function isYourself({user, operator}: UserCard): boolean | 'unknown' {
  return operator.ok ? operator.value.id === user.id : 'unknown';
}
