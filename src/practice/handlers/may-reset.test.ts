import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import {exchangeAdministrator} from '../people/role-names';
import {mayReset} from './may-reset';

const names = Object.keys(directoryRoles) as DirectoryRoleName[];

/**
 * The published table again, the other way round: whom each role may be reset by, besides Global and
 * Privileged Authentication Administrators, who may reset everyone. P: Password, H: Helpdesk,
 * A: Authentication, U: User Administrator.
 */
const resetBy: Readonly<Record<DirectoryRoleName, string>> = {
  directoryReaders: 'PHAU',
  guestInviter: 'PHAU',
  passwordAdministrator: 'PHAU',
  messageCenterReader: 'HAU',
  reportsReader: 'HAU',
  usageSummaryReportsReader: 'HAU',
  uxSuccessManager: 'HAU',
  helpdeskAdministrator: 'HU',
  authenticationAdministrator: 'A',
  groupsAdministrator: 'U',
  userAdministrator: 'U',
  privilegedAuthenticationAdministrator: '',
  globalAdministrator: '',
};
const letters: Readonly<Partial<Record<DirectoryRoleName, string>>> = {
  passwordAdministrator: 'P',
  helpdeskAdministrator: 'H',
  authenticationAdministrator: 'A',
  userAdministrator: 'U',
};
const highest: readonly DirectoryRoleName[] = [
  'globalAdministrator',
  'privilegedAuthenticationAdministrator',
];

describe.each(names)('%s', (operator) => {
  const isHighest = highest.includes(operator);
  const letter = letters[operator];
  const roles = [directoryRoles[operator]];

  test.each(names)('and a target who is %s', (target) => {
    const expected = isHighest || (letter !== undefined && resetBy[target].includes(letter));
    expect(mayReset(roles, [directoryRoles[target]])).toBe(expected);
  });

  test('and a target without a role', () => {
    expect(mayReset(roles, [])).toBe(isHighest || letter !== undefined);
  });

  test('and a target with any other role, alone or beside a lower one', () => {
    expect(mayReset(roles, [exchangeAdministrator])).toBe(isHighest);
    const both = [directoryRoles.directoryReaders, exchangeAdministrator];
    expect(mayReset(roles, both)).toBe(isHighest);
  });
});

test('an operator without a role resets nobody', () => {
  expect(mayReset([], [])).toBe(false);
});

test('one reach must hold all roles of the target', () => {
  const operator = [
    directoryRoles.helpdeskAdministrator,
    directoryRoles.authenticationAdministrator,
  ];
  const target = [directoryRoles.helpdeskAdministrator, directoryRoles.authenticationAdministrator];
  expect(mayReset(operator, target)).toBe(false);
});
