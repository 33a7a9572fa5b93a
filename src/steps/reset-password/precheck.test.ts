import {failure, success} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {directoryRoles} from '../../graph/directory-roles';
import type {UserCard} from '../../graph/user-card';
import {needsWriteback, precheck} from './precheck';

const notRead = failure(createGraphProblem('server-error'));
const role = (templateId: string) => success([{templateId, displayName: null}]);
const organization = (type: string | null, name = 'contoso.com') =>
  success({displayName: 'Contoso', verifiedDomains: [{name, type}]});

/** An ordinary user of the cloud, and an operator who may reset anyone. */
const card: UserCard = {
  user: {
    id: 'u1',
    displayName: 'Kim Vries',
    userPrincipalName: 'kim@contoso.com',
    mail: null,
    accountEnabled: true,
    userType: 'Member',
    onPremisesSyncEnabled: null,
    department: null,
    jobTitle: null,
    externalUserState: null,
    lastPasswordChangeDateTime: null,
    signInSessionsValidFromDateTime: null,
  },
  roles: success([]),
  operator: success({id: 'me', displayName: 'Olga', userPrincipalName: 'olga@contoso.com'}),
  operatorRoles: role(directoryRoles.globalAdministrator),
  sameName: success({users: [], isComplete: true}),
  organization: organization('Managed'),
};
const cardOf = (change: Partial<UserCard>, user: Partial<UserCard['user']> = {}): UserCard => ({
  ...card,
  ...change,
  user: {...card.user, ...user},
});
const consented = success('token');

it('finds an ordinary user in order, point by point', () => {
  expect(precheck(card, clouds.global, consented)).toEqual({
    items: [
      {id: 'not-yourself', outcome: 'passed', reason: 'not-yourself'},
      {id: 'account-kind', outcome: 'passed', reason: 'cloud-only'},
      {id: 'roles', outcome: 'passed', reason: 'within-reach'},
      {id: 'writeback', outcome: 'passed', reason: 'writeback-not-needed'},
      {id: 'consent', outcome: 'passed', reason: 'consented'},
    ],
    blocked: null,
  });
});

it.each<[string, UserCard, string, string, string | null]>([
  ['not-yourself', cardOf({operator: notRead}), 'could-not-check', 'operator-not-read', null],
  ['not-yourself', cardOf({}, {id: 'me'}), 'failed', 'yourself', 'yourself'],
  ['account-kind', cardOf({}, {userType: 'Guest'}), 'failed', 'guest', 'guest'],
  ['account-kind', cardOf({}, {externalUserState: 'Accepted'}), 'failed', 'guest', 'guest'],
  [
    'account-kind',
    cardOf({organization: organization('Federated')}),
    'failed',
    'federated',
    'federated',
  ],
  ['account-kind', cardOf({}, {onPremisesSyncEnabled: true}), 'warning', 'synced', null],
  ['account-kind', cardOf({}, {userType: null}), 'could-not-check', 'user-type-not-read', null],
  ...[notRead, organization(null), organization('Managed', 'other.com')].map(
    (domains): [string, UserCard, string, string, null] => [
      'account-kind',
      cardOf({organization: domains}),
      'could-not-check',
      'domains-not-read',
      null,
    ],
  ),
  [
    'roles',
    cardOf({
      operatorRoles: role(directoryRoles.helpdeskAdministrator),
      roles: role(directoryRoles.globalAdministrator),
    }),
    'failed',
    'role-too-low',
    'role-too-low',
  ],
  ['roles', cardOf({operatorRoles: success([])}), 'could-not-check', 'no-role-seen', null],
  ['roles', cardOf({operatorRoles: notRead}), 'could-not-check', 'roles-not-read', null],
  [
    'writeback',
    cardOf({}, {onPremisesSyncEnabled: true}),
    'could-not-check',
    'writeback-unknown',
    null,
  ],
])('%s, case %#', (id, checked, outcome, reason, blocked) => {
  const found = precheck(checked, clouds.global, consented);
  expect(found.items.find((item) => item.id === id)).toEqual({id, outcome, reason});
  expect(found.blocked).toBe(blocked);
});

it('finds that a cloud without writeback cannot reset a synced user', () => {
  const {items, blocked} = precheck(
    cardOf({}, {onPremisesSyncEnabled: true}),
    clouds.china,
    consented,
  );
  expect(items[1]).toEqual({
    id: 'account-kind',
    outcome: 'failed',
    reason: 'synced-without-reset',
  });
  expect(blocked).toBe('synced-without-reset');
});

it.each(['consent-required', 'sign-in-required', 'claims-required'] as const)(
  'asks a person to answer first: %s',
  (code) => {
    const {items, blocked} = precheck(card, clouds.global, failure({code}));
    expect(items.at(-1)).toEqual({id: 'consent', outcome: 'failed', reason: code});
    expect(blocked).toBe('consent-required');
  },
);

it.each([null, failure({code: 'offline' as const})])(
  'leaves the consent open where no token tells of it',
  (token) => {
    const {items, blocked} = precheck(card, clouds.global, token);
    expect(items.at(-1)).toEqual({
      id: 'consent',
      outcome: 'could-not-check',
      reason: 'consent-not-read',
    });
    expect(blocked).toBeNull();
  },
);

it('takes a reset for one that needs writeback unless the check found that it does not', () => {
  const itemsOf = (onPremisesSyncEnabled: boolean | null) =>
    precheck(cardOf({}, {onPremisesSyncEnabled}), clouds.global, consented).items;
  expect(needsWriteback(itemsOf(null))).toBe(false);
  expect(needsWriteback(itemsOf(true))).toBe(true);
  expect(needsWriteback([])).toBe(true);
});
