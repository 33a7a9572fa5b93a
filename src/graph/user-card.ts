import type {
  DirectoryRole as GraphDirectoryRole,
  Organization,
  User,
  VerifiedDomain,
} from '@microsoft/microsoft-graph-types';
import type {Result} from '../core/result';
import type {GraphProblem} from './graph-problem';
import type {UserDetails, UserSummary} from './user';

/**
 * An Entra role that someone holds, directly or through a group. Both are null where Graph hid them
 * for want of the scope: then the role could not be checked.
 */
export interface DirectoryRole {
  readonly templateId: string | null;
  readonly displayName: string | null;
}

/** Who is signed in. */
export interface Operator {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Other people whose names are, or may look, like the chosen user's. */
export interface SimilarUsers {
  readonly users: readonly UserSummary[];
  /** False where more people matched than were read, or the name gave nothing to look for. */
  readonly isComplete: boolean;
}

export interface Domain {
  readonly name: string;
  /** `Managed`, `Federated`, or what Graph may add; null where it did not say. */
  readonly type: string | null;
}

export interface OrganizationSummary {
  readonly displayName: string | null;
  readonly verifiedDomains: readonly Domain[];
}

/** All that is read before a user is confirmed. Each part but the user may fail by itself. */
export interface UserCard {
  readonly user: UserDetails;
  readonly roles: Result<readonly DirectoryRole[], GraphProblem>;
  readonly operator: Result<Operator, GraphProblem>;
  readonly operatorRoles: Result<readonly DirectoryRole[], GraphProblem>;
  readonly sameName: Result<SimilarUsers, GraphProblem>;
  readonly organization: Result<OrganizationSummary, GraphProblem>;
}

export const directoryRoleProperties = [
  'id',
  'displayName',
  'roleTemplateId',
] as const satisfies readonly (keyof GraphDirectoryRole)[];

export const operatorProperties = [
  'id',
  'displayName',
  'userPrincipalName',
] as const satisfies readonly (keyof User)[];

export const organizationProperties = [
  'id',
  'displayName',
  'verifiedDomains',
] as const satisfies readonly (keyof Organization)[];

export const domainProperties = [
  'name',
  'type',
] as const satisfies readonly (keyof VerifiedDomain)[];
