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
 * - `yes`, `no`: the roles that could be read decide it
 * - `unknown`: it hangs on a role that could not be read
 * - `no-role-seen`: all roles could be read and none of the operator's may reset anyone; a role that
 *   is limited to an administrative unit does not show in the list, so that the tenant must decide
 */
export type ResetReach = 'yes' | 'no' | 'unknown' | 'no-role-seen';

/**
 * Whether holders of `operatorRoles` may reset the password of a holder of `targetRoles`, and make
 * their sign-ins invalid. The tenant may still refuse: members of role-assignable groups and of
 * restricted administrative units do not show in these lists.
 *
 * Source: learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 * "Who can reset passwords", checked 2026-11-22.
 */
export function mayReset(
  operatorRoles: readonly DirectoryRole[],
  targetRoles: readonly DirectoryRole[],
): ResetReach {
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
  if (operatorRoles.some(({templateId}) => templateId === null)) return 'unknown';
  return reaches.every((reach) => reach === undefined) ? 'no-role-seen' : 'no';
}

/** `mayReset` for a card. A list of roles that could not be read makes it `unknown`. */
export function mayResetUserOf({
  roles,
  operatorRoles,
}: Pick<UserCard, 'roles' | 'operatorRoles'>): ResetReach {
  if (!operatorRoles.ok) return 'unknown';
  return mayReset(operatorRoles.value, roles.ok ? roles.value : [unreadRole]);
}

const unreadRole: DirectoryRole = {templateId: null, displayName: null};
