import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';

/**
 * A role that nobody but the highest administrators may reset, for the cast: its template id is the
 * same in every tenant (learn.microsoft.com/entra/identity/role-based-access-control/
 * permissions-reference, checked 2026-11-22).
 */
export const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de';

const namesByKey: Readonly<Record<DirectoryRoleName, string>> = {
  globalAdministrator: 'Global Administrator',
  privilegedAuthenticationAdministrator: 'Privileged Authentication Administrator',
  authenticationAdministrator: 'Authentication Administrator',
  userAdministrator: 'User Administrator',
  helpdeskAdministrator: 'Helpdesk Administrator',
  passwordAdministrator: 'Password Administrator',
  directoryReaders: 'Directory Readers',
  guestInviter: 'Guest Inviter',
  messageCenterReader: 'Message Center Reader',
  reportsReader: 'Reports Reader',
  usageSummaryReportsReader: 'Usage Summary Reports Reader',
  uxSuccessManager: 'User Experience Success Manager',
  groupsAdministrator: 'Groups Administrator',
};

const namesById = new Map<string, string>([
  [exchangeAdministrator, 'Exchange Administrator'],
  ...Object.entries(directoryRoles).map(([key, id]): [string, string] => [
    id,
    namesByKey[key as DirectoryRoleName],
  ]),
]);

/** The display name that Graph gives a built-in role. Throws for an id that the tenant lacks. */
export function roleNameOf(templateId: string): string {
  const name = namesById.get(templateId);
  if (!name) throw new Error(`The practice tenant knows no role ${templateId}`);
  return name;
}
