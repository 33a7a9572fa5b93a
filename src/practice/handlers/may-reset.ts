import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';

/** Roles whose holders a Password Administrator may reset, besides people without a role. */
const lowest: readonly DirectoryRoleName[] = ['directoryReaders', 'guestInviter'];
const readers: readonly DirectoryRoleName[] = [
  ...lowest,
  'passwordAdministrator',
  'messageCenterReader',
  'reportsReader',
  'usageSummaryReportsReader',
  'uxSuccessManager',
];

/**
 * Who may reset whom, by the operator's role. Source: Microsoft Entra "Privileged roles and
 * permissions", section "Who can reset passwords"
 * (learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions),
 * checked 2026-11-22.
 */
const reach: Readonly<
  Partial<Record<DirectoryRoleName, readonly DirectoryRoleName[] | 'everyone'>>
> = {
  globalAdministrator: 'everyone',
  privilegedAuthenticationAdministrator: 'everyone',
  userAdministrator: [
    ...readers,
    'helpdeskAdministrator',
    'groupsAdministrator',
    'userAdministrator',
  ],
  authenticationAdministrator: [...readers, 'authenticationAdministrator'],
  helpdeskAdministrator: [...readers, 'helpdeskAdministrator'],
  passwordAdministrator: [...lowest, 'passwordAdministrator'],
};

/** Whether the roles of one person let them reset a person with these roles (template ids). */
export function mayReset(
  operatorRoles: readonly string[],
  targetRoles: readonly string[],
): boolean {
  return (Object.keys(reach) as DirectoryRoleName[]).some((role) => {
    if (!operatorRoles.includes(directoryRoles[role])) return false;
    const within = reach[role]!;
    return (
      within === 'everyone' ||
      targetRoles.every((target) => within.some((known) => directoryRoles[known] === target))
    );
  });
}
