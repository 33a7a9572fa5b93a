/** One account of the practice directory, before anything that happened to it. */
export interface PracticePerson {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly userType: 'Member' | 'Guest';
  readonly externalUserState: 'Accepted' | 'PendingAcceptance' | null;
  readonly accountEnabled: boolean;
  /** True: synced from Active Directory; false: was synced once; null: never synced. */
  readonly onPremisesSyncEnabled: boolean | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  /** ISO 8601, UTC. */
  readonly lastPasswordChangeDateTime: string | null;
  /** Template ids of the directory roles this person holds. */
  readonly roleTemplateIds: readonly string[];
}
