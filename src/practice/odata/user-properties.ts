import type {User} from '@microsoft/microsoft-graph-types';

/** What Graph gives of a user without `$select`. */
export const defaultUserProperties = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const satisfies readonly (keyof User)[];

/**
 * What `User.ReadBasic.All` opens of other people; all else needs `User.Read.All`. Source: Microsoft
 * Graph permissions reference, checked 2026-11-22.
 */
export const basicUserProperties = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'id',
] as const satisfies readonly (keyof User)[];

/** What can be selected beyond the default. */
export const selectableUserProperties = [
  ...defaultUserProperties,
  'accountEnabled',
  'userType',
  'externalUserState',
  'department',
  'onPremisesSyncEnabled',
  'lastPasswordChangeDateTime',
  'signInSessionsValidFromDateTime',
  'city',
  'companyName',
  'country',
  'createdDateTime',
  'employeeId',
  'onPremisesDomainName',
  'onPremisesImmutableId',
  'postalCode',
  'usageLocation',
] as const satisfies readonly (keyof User)[];

export type UserProperty = (typeof selectableUserProperties)[number];

/** Properties that Graph gives for a single user only: on the collection they answer 501. */
export const singleUserProperties: readonly string[] = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mailboxSettings',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
] satisfies readonly (keyof User)[];
