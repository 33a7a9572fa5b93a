import fc from 'fast-check';
import {failure, success} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import {mayReset, mayResetUserOf} from './reset-reach';

const names = Object.keys(directoryRoles) as DirectoryRoleName[];
const role = (name: DirectoryRoleName | 'other' | 'unread') => ({
  templateId:
    name === 'unread' ? null : name === 'other' ? 'some-other-role' : directoryRoles[name],
  displayName: null,
});
const roles = (...list: Parameters<typeof role>[0][]) => list.map(role);

const reach: Partial<Record<DirectoryRoleName, readonly DirectoryRoleName[]>> = {
  passwordAdministrator: ['directoryReaders', 'guestInviter', 'passwordAdministrator'],
  helpdeskAdministrator: [
    'directoryReaders',
    'guestInviter',
    'passwordAdministrator',
    'helpdeskAdministrator',
    'messageCenterReader',
    'reportsReader',
    'usageSummaryReportsReader',
    'uxSuccessManager',
  ],
  authenticationAdministrator: [
    'directoryReaders',
    'guestInviter',
    'passwordAdministrator',
    'authenticationAdministrator',
    'messageCenterReader',
    'reportsReader',
    'usageSummaryReportsReader',
    'uxSuccessManager',
  ],
  userAdministrator: [
    'directoryReaders',
    'guestInviter',
    'passwordAdministrator',
    'helpdeskAdministrator',
    'messageCenterReader',
    'reportsReader',
    'usageSummaryReportsReader',
    'uxSuccessManager',
    'groupsAdministrator',
    'userAdministrator',
  ],
  globalAdministrator: names,
  privilegedAuthenticationAdministrator: names,
};

/** Who may reset nobody may still hold a role that is limited to an administrative unit. */
const refusal = (operator: DirectoryRoleName) => (operator in reach ? 'no' : 'no-role-seen');

it.each(names.flatMap((operator) => names.map((target) => [operator, target] as const)))(
  'Microsoft’s table: %s and %s',
  (operator, target) => {
    const expected = reach[operator]?.includes(target) ? 'yes' : refusal(operator);
    expect(mayReset(roles(operator), roles(target))).toBe(expected);
  },
);

it.each(names)('%s and a user without a role', (operator) => {
  expect(mayReset(roles(operator), [])).toBe(operator in reach ? 'yes' : 'no-role-seen');
});

it.each<[Parameters<typeof role>[0][], Parameters<typeof role>[0][], string]>([
  [[], [], 'no-role-seen'],
  [['other'], [], 'no-role-seen'],
  [[], ['globalAdministrator'], 'no-role-seen'],
  [['globalAdministrator'], ['other', 'unread'], 'yes'],
  [['helpdeskAdministrator'], ['other'], 'no'],
  [['helpdeskAdministrator'], ['unread'], 'unknown'],
  [['helpdeskAdministrator'], ['unread', 'globalAdministrator'], 'no'],
  [['unread'], [], 'unknown'],
  [['unread', 'helpdeskAdministrator'], [], 'yes'],
  [['unread', 'helpdeskAdministrator'], ['globalAdministrator'], 'unknown'],
  [['helpdeskAdministrator'], ['reportsReader', 'globalAdministrator'], 'no'],
  [['helpdeskAdministrator', 'userAdministrator'], ['groupsAdministrator'], 'yes'],
])('%j and %j: %s', (operator, target, expected) => {
  expect(mayReset(roles(...operator), roles(...target))).toBe(expected);
});

it('is never made surer of no by another role of the operator', () => {
  const some = fc.array(fc.constantFrom(...names, 'other' as const, 'unread' as const), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(some, some, fc.constantFrom(...names), (operator, target, more) => {
      const first = mayReset(roles(...operator), roles(...target));
      const second = mayReset(roles(...operator, more), roles(...target));
      if (first === 'yes') expect(second).toBe('yes');
      if (first === 'unknown') expect(second).not.toBe('no');
    }),
  );
});

describe('where a list of roles on the card could not be read', () => {
  const notRead = failure(createGraphProblem('server-error'));

  it('nobody knows what the operator may do', () => {
    const card = {operatorRoles: notRead, roles: success([])};
    expect(mayResetUserOf(card)).toBe('unknown');
  });

  it.each<[DirectoryRoleName, string]>([
    ['globalAdministrator', 'yes'],
    ['helpdeskAdministrator', 'unknown'],
    ['reportsReader', 'no-role-seen'],
  ])('the user may hold any role, and to %s that is: %s', (operator, expected) => {
    const card = {operatorRoles: success(roles(operator)), roles: notRead};
    expect(mayResetUserOf(card)).toBe(expected);
  });
});
