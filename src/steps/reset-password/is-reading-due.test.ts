import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {isReadingDue} from './is-reading-due';
import type {UnprovenReason} from './reset-password-state';

const unproven = (reason: UnprovenReason, code: GraphProblemCode | null) => ({
  reason,
  problem: code === null ? null : createGraphProblem(code),
});

it.each([
  ['read-failed', 'offline'],
  ['read-failed', 'sign-in-required'],
  ['read-failed', null],
  ['operator-changed', null],
] as const)(
  'the tenant comes first where nobody has read it to the end: %s, %s',
  (reason, code) => {
    expect(isReadingDue(unproven(reason, code))).toBe(true);
  },
);

it.each(['forbidden', 'licence-required', 'not-implemented', 'not-found'] as const)(
  'a tenant that cannot be read for good bars nobody’s way: %s',
  (code) => {
    expect(isReadingDue(unproven('read-failed', code))).toBe(false);
  },
);

it.each([
  'no-change-seen',
  'operation-never-ended',
  'operation-status-unknown',
  'operation-not-linked',
  'changed-by-either',
  'changed-later',
] as const)('a tenant that was read to the end need not be read again: %s', (reason) => {
  expect(isReadingDue(unproven(reason, null))).toBe(false);
});
