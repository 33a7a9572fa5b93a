import {passwordEvidenceProperties} from '../../graph/read-password-evidence';
import {resetOperationProperties} from '../../graph/read-reset-operation';
import {userDetailsProperties} from '../../graph/user';
import {
  directoryRoleProperties,
  domainProperties,
  operatorProperties,
  organizationProperties,
} from '../../graph/user-card';
import {findUnknownProperties} from './published-properties';

test.each([
  ['User', userDetailsProperties],
  ['User', operatorProperties],
  ['User', passwordEvidenceProperties],
  ['DirectoryRole', directoryRoleProperties],
  ['Organization', organizationProperties],
  ['VerifiedDomain', domainProperties],
  ['LongRunningOperation', resetOperationProperties],
  ['PasswordResetResponse', ['newPassword']],
])('every property of %s that the runbook names is published: %j', (typeName, properties) => {
  const value = Object.fromEntries(properties.map((property) => [property, null]));
  expect(findUnknownProperties(typeName, value)).toEqual([]);
});

test('an unpublished property is found, at any depth', () => {
  const value = {
    '@odata.context': 'c',
    displayName: 'Contoso',
    nickName: 'C',
    verifiedDomains: [{name: 'contoso.com', colour: 'red'}],
  };
  expect(findUnknownProperties('Organization', value)).toEqual([
    'Organization.nickName',
    'VerifiedDomain.colour',
  ]);
});

test('of an unpublished type nothing is known', () => {
  expect(findUnknownProperties('NoSuchType', {id: '1'})).toEqual(['NoSuchType.id']);
});
