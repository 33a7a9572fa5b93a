import {refusalOfPassword, type RefusalOfPassword} from './refusal-of-password';

it.each<[RefusalOfPassword | null, string]>([
  ['no-writeback', 'OnPremisesWritebackNotAvailable'],
  ['no-writeback', 'NoWriteback'],
  ['no-writeback', 'Password writeback is not enabled for this tenant.'],
  ['no-writeback', 'A synced user cannot be reset without password write-back.'],
  ['no-writeback', 'writeback_disabled'],
  // Whoever has writeback may well have another try.
  [null, 'OnPremisesWritebackTimeout'],
  [null, 'Password writeback failed: the agent is busy, not now.'],
  [
    'password',
    'The specified password does not comply with password complexity requirements. Please provide a different password.',
  ],
  ['password', 'The password is too weak.'],
  ['password', 'This password is on the list of banned ones.'],
  ['password', 'The password was used before.'],
  ['password', 'OnPremisesPolicyViolation'],
  [null, 'The password of an external user cannot be reset in this tenant.'],
  [null, 'A new password must be given for a user synced from Active Directory.'],
  [null, 'Insufficient privileges to complete the operation.'],
  [null, 'Password given. Look at the policy of somebody else.'],
  [null, ''],
])('%s: "%s"', (reason, words) => {
  expect(refusalOfPassword(words)).toBe(reason);
});
