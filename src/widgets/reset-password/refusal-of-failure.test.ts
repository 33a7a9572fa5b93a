import fc from 'fast-check';

import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {refusalOfFailure, type RefusalOfPassword} from './refusal-of-failure';

const ofOperation = (statusDetail: string | null) =>
  refusalOfFailure({
    name: 'failed',
    reason: 'operation-failed',
    problem: null,
    statusDetail,
    times: {sentAt: 0},
  });

const ofProblem = (
  code: GraphProblemCode,
  graphMessage: string | null,
  reason: 'refused' | 'not-sent' = 'refused',
) =>
  refusalOfFailure({
    name: 'failed',
    reason,
    problem: createGraphProblem(code, {graphMessage}),
    statusDetail: null,
    times: {sentAt: 0},
  });

const documented =
  'The specified password does not comply with password complexity requirements. Please provide a different password.';

it.each<[RefusalOfPassword | null, string]>([
  ['no-writeback', 'OnPremisesWritebackNotAvailable'],
  ['no-writeback', 'NoWriteback'],
  ['no-writeback', 'Password writeback is not enabled for this tenant.'],
  ['no-writeback', 'Password writeback isn’t configured.'],
  ['no-writeback', 'Password writeback has not been enabled.'],
  ['no-writeback', 'Password writeback is not on.'],
  ['no-writeback', 'Password writeback is turned off.'],
  ['no-writeback', 'Writeback service is not enabled'],
  ['no-writeback', 'A synced user cannot be reset without password write-back.'],
  ['no-writeback', 'writeback_disabled'],
  // Whoever has writeback may well have another try.
  [null, 'OnPremisesWritebackTimeout'],
  [null, 'Password writeback failed: the agent is busy, not now.'],
  [null, 'Password writeback is not responding.'],
  [null, 'Password writeback has not completed in time.'],
  [null, 'Password writeback is not able to reach a domain controller; try again later.'],
  [null, 'Password writeback is not available. Try again later.'],
  [null, 'Password writeback was not on time.'],
  [null, 'No writeback agent answered.'],

  ['password', documented],
  ['password', 'The value for the new password doesn’t meet the length or history requirements.'],
  ['password', 'The password violates the policy of your organization.'],
  ['password', 'The password reset failed: this password is too weak.'],
  ['password', 'The password is too weak.'],
  ['password', 'PasswordTooWeak'],
  ['password', 'This password is on the list of banned ones.'],
  ['password', 'Banned password.'],
  ['password', 'The password is easily guessed.'],
  ['password', 'The password was used before.'],
  ['password', 'The password was previously used.'],
  ['password', 'The password exceeds the allowed length'],
  ['password', 'The password contains your user name.'],
  ['password', 'PolicyViolation'],
  ['password', 'OnPremisesPolicyViolation'],
  ['password', 'FuzzyPolicyViolation'],
  [null, 'ConditionalAccessPolicyViolation'],
  [null, 'Password reset is not allowed by the policy of this administrative unit.'],
  [
    null,
    'The password reset policy of this tenant does not allow administrators to reset this user.',
  ],
  [null, 'Insufficient privileges to reset password: role requirements not met.'],
  [null, 'The password cannot be reset before the user is enabled.'],
  [null, 'The password cannot be reset unless you meet the role requirements.'],
  [null, 'The password was recently reset. Try again later.'],
  [null, 'The password cannot be changed before the minimum password age has passed.'],
  [null, 'The password does not meet the minimum password age of the policy.'],
  [null, 'Password protection could not read the list of banned ones.'],
  [null, 'The banned password list could not be read.'],
  [null, 'The password of an external user cannot be reset in this tenant.'],
  [null, 'A new password must be given for a user synced from Active Directory.'],
  [null, 'Insufficient privileges to complete the operation.'],
  [null, 'Password given. Look at the policy of somebody else.'],
  [null, ''],
])('%s: "%s"', (reason, words) => {
  expect(ofOperation(words)).toBe(reason);
  expect(ofProblem('bad-request', words)).toBe(reason);
});

it('guesses nothing where no word tells what was refused', () => {
  // What the known sentences are made of, but for the words that name their subject.
  const rest =
    'the is was has not no without service enabled disabled off too weak banned used before does comply meet violates contains exceeds user name length policy complexity requirements history reset . : ,'.split(
      ' ',
    );
  const sentence = fc
    .array(fc.oneof(fc.constantFrom(...rest), fc.string()))
    .map((parts) => parts.join(' '))
    .filter((words) => !/password|write-?back|PolicyViolation/i.test(words));
  fc.assert(
    fc.property(sentence, (words) => {
      expect(ofOperation(words)).toBeNull();
    }),
  );
});

it.each<GraphProblemCode>([
  'forbidden',
  'licence-required',
  'not-found',
  'unauthorized',
  'conflict',
])('leaves a refusal for another cause what it is: %s', (code) => {
  expect(ofProblem(code, documented)).toBeNull();
  expect(ofProblem(code, 'Password writeback is not enabled.')).toBeNull();
});

it('reads nothing into a reset that was not sent, or that failed without a word', () => {
  expect(ofProblem('bad-request', documented, 'not-sent')).toBeNull();
  expect(ofProblem('bad-request', null)).toBeNull();
  expect(ofOperation(null)).toBeNull();
});
