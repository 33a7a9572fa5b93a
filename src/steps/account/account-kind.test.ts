import {failure, success} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {UserDetails} from '../../graph/user';
import {federatedDomain, isGuest, isSynced} from './account-kind';

const kim: UserDetails = {
  id: 'u1',
  displayName: 'Kim Vries',
  userPrincipalName: 'kim@Contoso.com',
  mail: null,
  accountEnabled: true,
  userType: 'Member',
  onPremisesSyncEnabled: null,
  department: null,
  jobTitle: null,
  externalUserState: null,
  lastPasswordChangeDateTime: null,
  signInSessionsValidFromDateTime: null,
};

it('takes an invited user for a guest, also one who was made a member', () => {
  expect(isGuest(kim)).toBe(false);
  expect(isGuest({...kim, userType: null})).toBe(false);
  expect(isGuest({...kim, userType: 'Guest'})).toBe(true);
  expect(isGuest({...kim, externalUserState: 'Accepted'})).toBe(true);
});

it.each([
  [true, true],
  [false, false],
  [null, false],
])('takes a user whose sync is %j for synced: %j', (onPremisesSyncEnabled, expected) => {
  expect(isSynced({...kim, onPremisesSyncEnabled})).toBe(expected);
});

describe('where the user signs in', () => {
  const domains = (...verifiedDomains: {name: string; type: string | null}[]) =>
    success({displayName: 'Contoso', verifiedDomains});
  const other = {name: 'fabrikam.com', type: 'Federated'};

  it.each([
    ['Federated', {name: 'contoso.COM'}],
    ['federated', {name: 'contoso.COM'}],
    ['Managed', null],
    [null, 'unknown'],
  ])('is told by the type of the domain, whatever the letter case: %j', (type, expected) => {
    const organization = domains(other, {name: 'contoso.COM', type});
    expect(federatedDomain(kim, organization)).toEqual(expected);
  });

  it('is unknown where the domains do not hold the user’s, or could not be read', () => {
    expect(federatedDomain(kim, domains(other))).toBe('unknown');
    expect(federatedDomain(kim, failure(createGraphProblem('offline')))).toBe('unknown');
  });

  it('is the domain after the last @', () => {
    const odd = {...kim, userPrincipalName: 'kim@contoso.com@fabrikam.com'};
    expect(federatedDomain(odd, domains({name: 'contoso.com', type: 'Managed'}, other))).toEqual({
      name: 'fabrikam.com',
    });
  });
});
