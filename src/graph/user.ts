import type {User} from '@microsoft/microsoft-graph-types';

/** One row of "Active users", as far as the runbook reads it. */
export interface UserSummary {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  /** Null where Graph did not say: shown as "could not check", never as active. */
  readonly accountEnabled: boolean | null;
  /** `Member` or `Guest`; null where Graph did not say. */
  readonly userType: string | null;
  /** True: synced from Active Directory; false: was synced once; null: never synced. */
  readonly onPremisesSyncEnabled: boolean | null;
}

/** What the card and the evidence need beyond the row. */
export interface UserDetails extends UserSummary {
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly externalUserState: string | null;
  /** ISO 8601, UTC. */
  readonly lastPasswordChangeDateTime: string | null;
  /** ISO 8601, UTC. */
  readonly signInSessionsValidFromDateTime: string | null;
}

/** The properties behind `UserSummary`, checked against Graph's published types. */
export const userSummaryProperties = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'accountEnabled',
  'userType',
  'onPremisesSyncEnabled',
] as const satisfies readonly (keyof User)[];

/** The properties behind `UserDetails`, checked against Graph's published types. */
export const userDetailsProperties = [
  ...userSummaryProperties,
  'department',
  'jobTitle',
  'externalUserState',
  'lastPasswordChangeDateTime',
  'signInSessionsValidFromDateTime',
] as const satisfies readonly (keyof User)[];
