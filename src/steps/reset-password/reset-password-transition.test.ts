import fc from 'fast-check';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {provesChange} from './proves-change';
import type {ResetPasswordEvent} from './reset-password-event';
import type {ResetPasswordState} from './reset-password-state';
import {isUnderWay, transition} from './reset-password-transition';

const problem = createGraphProblem('offline');
const date = fc
  .date({min: new Date(Date.UTC(2026, 0)), max: new Date(Date.UTC(2026, 11)), noInvalidDate: true})
  .map((each) => each.toISOString());
const before = fc.record({readAt: fc.nat(), lastPasswordChangeDateTime: fc.option(date)});
const at = fc.nat();

const events: fc.Arbitrary<ResetPasswordEvent> = fc.oneof(
  fc.constant({type: 'check-began'} as const),
  fc.record({type: fc.constant('record-found' as const), before, times: fc.record({sentAt: at})}),
  fc.record({type: fc.constant('checked' as const), precheck: fc.constant([]), before}),
  fc.constant({type: 'blocked', reason: 'guest', precheck: [], problem: null} as const),
  fc.record({type: fc.constant('confirmed' as const), at}),
  fc.record({type: fc.constant('sent' as const), at, before}),
  fc.record({type: fc.constant('accepted' as const), at}),
  fc.record({type: fc.constant('not-sent' as const), at, problem: fc.constant(problem)}),
  fc.record({type: fc.constant('refused' as const), at, problem: fc.constant(problem)}),
  fc.constant({type: 'answer-lost'} as const),
  fc.constant({type: 'operation-read', status: 'succeeded'} as const),
  fc.record({type: fc.constant('operation-failed' as const), at, statusDetail: fc.constant(null)}),
  fc.record({type: fc.constant('verification-began' as const), at}),
  fc.record({
    type: fc.constant('read-troubled' as const),
    problem: fc.option(fc.constant(problem)),
  }),
  fc.record({
    type: fc.constant('change-read' as const),
    at,
    after: fc.option(date),
    operationCreated: fc.option(date),
    latestOwn: fc.option(date.map((each) => Date.parse(each))),
  }),
  fc.record({type: fc.constant('changed-again' as const), at, changedAt: date}),
  fc.record({type: fc.constant('no-effect-seen' as const), at, problem: fc.constant(null)}),
  fc.record({
    type: fc.constant('gave-up' as const),
    at,
    reason: fc.constant('read-failed' as const),
    problem: fc.constant(problem),
  }),
  fc.record({type: fc.constant('verify-retried' as const), at}),
  fc.constant({type: 'closed'} as const),
  fc.constant({type: 'left-behind'} as const),
);

/** What cannot happen to a reset that was confirmed and has not ended. */
const foreign = ['check-began', 'record-found', 'checked', 'blocked', 'confirmed', 'closed'];

const idle = {name: 'idle'} as ResetPasswordState;

it('comes to done by a proving reading while verifying or recovering, and by nothing else', () => {
  fc.assert(
    fc.property(fc.array(events, {maxLength: 40}), (history) => {
      let state = idle;
      for (const event of history) {
        const next = transition(state, event);
        if (next.name === 'done' && state.name !== 'done') {
          expect(['verifying', 'recovering']).toContain(state.name);
          expect(event.type).toBe('change-read');
          expect(provesChange({...next.evidence, operationCreated: null})).toBe(true);
        }
        state = next;
      }
    }),
    {numRuns: 2_000},
  );
});

it('comes to acting only from ready, by a confirmation', () => {
  fc.assert(
    fc.property(fc.array(events, {maxLength: 40}), (history) => {
      let state = idle;
      for (const event of history) {
        const next = transition(state, event);
        if (next.name === 'acting' && state.name !== 'acting') {
          expect(state.name).toBe('ready');
          expect(event.type).toBe('confirmed');
        }
        state = next;
      }
    }),
    {numRuns: 2_000},
  );
});

it('lets nothing but its own course change a reset that is under way', () => {
  fc.assert(
    fc.property(fc.array(events, {maxLength: 40}), events, (history, event) => {
      const state = history.reduce(transition, idle);
      fc.pre(isUnderWay(state) && foreign.includes(event.type));
      expect(transition(state, event)).toBe(state);
    }),
    {numRuns: 2_000},
  );
});

describe('the proof', () => {
  const old = '2026-11-22T09:00:00Z';
  it.each([
    ['the date moved', {before: old, after: '2026-11-22T09:00:01Z', operationCreated: null}, true],
    ['the user had no date before', {before: null, after: old, operationCreated: null}, true],
    ['the date is the same', {before: old, after: old, operationCreated: null}, false],
    [
      'the same moment is written differently',
      {before: old, after: '2026-11-22T10:00:00+01:00', operationCreated: null},
      false,
    ],
    [
      'the date went back',
      {before: old, after: '2026-11-21T09:00:00Z', operationCreated: null},
      false,
    ],
    ['the tenant gave no date', {before: old, after: null, operationCreated: null}, false],
    ['the date is none', {before: old, after: 'soon', operationCreated: null}, false],
    ['the date before was none', {before: 'once', after: old, operationCreated: null}, false],
    [
      'the change is just before the operation',
      {before: old, after: '2026-11-22T09:01:00Z', operationCreated: '2026-11-22T09:01:05Z'},
      true,
    ],
    [
      'the change is older than the operation',
      {before: old, after: '2026-11-22T09:01:00Z', operationCreated: '2026-11-22T09:01:05.001Z'},
      false,
    ],
    [
      'the operation has no readable date',
      {before: old, after: '2026-11-22T09:01:00Z', operationCreated: 'soon'},
      true,
    ],
  ] as const)('%s: %o → %s', (_, times, isProof) => {
    expect(provesChange(times)).toBe(isProof);
  });
});

it.each([
  [15 * 60_000, 'done'],
  [15 * 60_000 + 1, 'recovering'],
  [-1, 'recovering'],
])('takes a change read %d ms after sending, without an operation, as %s', (age, name) => {
  const sentAt = Date.UTC(2026, 10, 22);
  const event = {type: 'change-read', after: '2026-11-22'} as const;
  const untold = {operationCreated: null, latestOwn: null};
  const state: ResetPasswordState = {
    name: 'recovering',
    before: {readAt: sentAt, lastPasswordChangeDateTime: null},
    times: {sentAt},
    problem: null,
  };
  expect(transition(state, {...event, ...untold, at: sentAt + age}).name).toBe(name);
});
