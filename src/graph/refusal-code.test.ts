import {codeOfRefusal} from './refusal-code';

test.each([
  [
    'forbidden',
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ],
  ['forbidden', 'accessDenied', 'Request Authorization failed'],
  ['forbidden', 'Forbidden', ''],
  ['forbidden', 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  [
    'licence-required',
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  ],
  ['licence-required', 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', undefined],
  ['licence-required', 'Forbidden', 'Your tenant is not licensed for this feature.'],
  [
    'consent-required',
    'Forbidden',
    "Missing scope permissions on the request. API requires one of 'Chat.Read'.",
  ],
  ['consent-required', 'Forbidden', 'Missing scope: Chat.Read.'],
  [
    'consent-required',
    'UnknownError',
    '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope X."}',
  ],
  [
    'consent-required',
    'Forbidden',
    'The principal does not have required Microsoft Graph permission(s): User.Read.All to call this API.',
  ],
])('%s: %s %s', (expected, code, message) => {
  expect(codeOfRefusal({code, message})).toBe(expected);
});

test.each([undefined, null, 'text', {code: 5, message: []}])('%p is by role', (error) => {
  expect(codeOfRefusal(error)).toBe('forbidden');
});
