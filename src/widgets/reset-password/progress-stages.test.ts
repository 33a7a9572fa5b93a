import {createGraphProblem} from '../../graph/create-graph-problem';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {isBegun, progressStages} from './progress-stages';

const before = {readAt: 1, lastPasswordChangeDateTime: null};
const evidence = {before: null, after: '2026-11-22T09:00:01Z', readAt: 5};
const sent = {sentAt: 1};
const accepted = {...sent, acceptedAt: 2};
const verifying = {...accepted, verifyingAt: 3};

function statuses(state: ResetPasswordState): string {
  if (!isBegun(state)) throw new Error(`${state.name} was not begun`);
  return progressStages(state)
    .map(({status}) => status)
    .join(' ');
}

const problem = createGraphProblem('offline');

test.each<[string, ResetPasswordState, string]>([
  ['sending', {name: 'acting', before, times: sent}, 'current waiting waiting waiting'],
  [
    'accepted',
    {name: 'accepted', before, times: accepted, operationStatus: null, problem: null},
    'done done current waiting',
  ],
  [
    'verifying',
    {name: 'verifying', before, times: verifying, problem: null},
    'done done done current',
  ],
  [
    'recovering',
    {name: 'recovering', before, times: sent, problem: null},
    'done unknown unknown current',
  ],
  ['done', {name: 'done', evidence, times: {...verifying, endedAt: 5}}, 'done done done done'],
  [
    'proven after the answer was lost',
    {name: 'done', evidence, times: {...sent, endedAt: 5}},
    'done unknown unknown done',
  ],
  [
    'no change seen',
    {name: 'unproven', reason: 'no-change-seen', before, times: verifying, problem: null},
    'done done done failed',
  ],
  [
    'operation without end',
    {name: 'unproven', reason: 'operation-never-ended', before, times: accepted, problem: null},
    'done done unknown unknown',
  ],
  [
    'not sent',
    {name: 'failed', reason: 'refused', problem, statusDetail: null, times: sent},
    'failed waiting waiting waiting',
  ],
  [
    'not sent, as the reading before it was refused',
    {
      name: 'failed',
      reason: 'not-sent',
      problem: {...problem, code: 'forbidden', status: 403},
      statusDetail: null,
      times: sent,
    },
    'failed waiting waiting waiting',
  ],
  [
    'refused',
    {
      name: 'failed',
      reason: 'refused',
      problem: {...problem, code: 'forbidden', status: 403},
      statusDetail: null,
      times: sent,
    },
    'done failed waiting waiting',
  ],
  [
    'operation failed',
    {
      name: 'failed',
      reason: 'operation-failed',
      problem: null,
      statusDetail: null,
      times: accepted,
    },
    'done done failed waiting',
  ],
])('%s', (_name, state, expected) => {
  expect(statuses(state)).toBe(expected);
});

test('only a proof is shown as proven', () => {
  const states: ResetPasswordState[] = [
    {name: 'unproven', reason: 'read-failed', before, times: verifying, problem},
    {name: 'failed', reason: 'no-effect-seen', problem: null, statusDetail: null, times: sent},
  ];
  for (const state of states) expect(statuses(state)).not.toMatch(/done$/);
});
