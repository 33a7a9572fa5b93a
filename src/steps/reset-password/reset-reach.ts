import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import type {UserCard, DirectoryRole} from '../../graph/user-card';

const passwordReach: readonly DirectoryRoleName[] = [
  'directoryReaders',
  'guestInviter',
  'passwordAdministrator',
];

const helpdeskReach: readonly DirectoryRoleName[] = [
  ...passwordReach,
  'helpdeskAdministrator',
  'messageCenterReader',
  'reportsReader',
  'usageSummaryReportsReader',
  'uxSuccessManager',
];

/** Which roles' holders each role may reset; users without a role are within reach of them all. */
const reachByRole: Partial<Record<DirectoryRoleName, 'everyone' | readonly DirectoryRoleName[]>> = {
  globalAdministrator: 'everyone',
  privilegedAuthenticationAdministrator: 'everyone',
  passwordAdministrator: passwordReach,
  helpdeskAdministrator: helpdeskReach,
  authenticationAdministrator: [
    ...helpdeskReach.filter((role) => role !== 'helpdeskAdministrator'),
    'authenticationAdministrator',
  ],
  userAdministrator: [...helpdeskReach, 'groupsAdministrator', 'userAdministrator'],
};

const roleNames = new Map(
  Object.entries(directoryRoles).map(([name, id]) => [id, name as DirectoryRoleName]),
) as ReadonlyMap<string, DirectoryRoleName>;

/**
 * Whether holders of `operatorRoles` may reset the password of a holder of `targetRoles`, and make
 * their sign-ins invalid. `unknown` where the answer hangs on a role that could not be read. The
 * tenant may still refuse: members of role-assignable groups, restricted administrative units and
 * roles limited to an administrative unit do not show in these lists.
 *
 * Source: learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 * "Who can reset passwords", checked 2026-11-22.
 */
export function mayReset(
  operatorRoles: readonly DirectoryRole[],
  targetRoles: readonly DirectoryRole[],
): 'yes' | 'no' | 'unknown' {
  const targetIds = targetRoles.map(({templateId}) => templateId);
  const readTargets = targetIds.filter((id) => id !== null);
  const reaches = operatorRoles.map(({templateId}) => {
    const name = templateId === null ? undefined : roleNames.get(templateId.toLowerCase());
    return name === undefined ? undefined : reachByRole[name];
  });
  if (reaches.includes('everyone')) return 'yes';
  const coversReadTargets = reaches.some(
    (reach) =>
      reach !== undefined &&
      reach !== 'everyone' &&
      readTargets.every((id) => {
        const name = roleNames.get(id.toLowerCase());
        return name !== undefined && reach.includes(name);
      }),
  );
  if (coversReadTargets) return targetIds.includes(null) ? 'unknown' : 'yes';
  return operatorRoles.some(({templateId}) => templateId === null) ? 'unknown' : 'no';
}

/** `mayReset` for a card; `unknown` where either list of roles could not be read. */
export function mayResetUserOf({roles, operatorRoles}: UserCard): 'yes' | 'no' | 'unknown' {
  if (!operatorRoles.ok) return 'unknown';
  return mayReset(operatorRoles.value, roles.ok ? roles.value : [unreadRole]);
}

const unreadRole: DirectoryRole = {templateId: null, displayName: null};
