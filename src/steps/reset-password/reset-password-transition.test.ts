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
  fc.constant({type: 'verify-retried'} as const),
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

describe('one state of each name, and one event of each kind', () => {
  type StateName = ResetPasswordState['name'];
  type EventType = ResetPasswordEvent['type'];

  const reading = {readAt: 1, lastPasswordChangeDateTime: null};
  const sent = {before: reading, times: {sentAt: 2}};
  const states = {
    idle: {name: 'idle'},
    checking: {name: 'checking'},
    ready: {name: 'ready', precheck: [], before: reading},
    blocked: {name: 'blocked', reason: 'guest', precheck: [], problem: null},
    acting: {name: 'acting', ...sent},
    accepted: {name: 'accepted', ...sent, operationStatus: null, problem: null},
    verifying: {name: 'verifying', ...sent, problem: null},
    recovering: {name: 'recovering', ...sent, problem: null},
    done: {
      name: 'done',
      evidence: {before: null, after: '2026-11-22T09:00:00Z', readAt: 3},
      times: sent.times,
    },
    superseded: {name: 'superseded', changedAt: '2026-11-22T10:00:00Z', times: sent.times},
    unproven: {name: 'unproven', reason: 'read-failed', ...sent, problem},
    failed: {name: 'failed', reason: 'refused', problem, statusDetail: null, times: sent.times},
  } satisfies {readonly [Name in StateName]: ResetPasswordState & {readonly name: Name}};

  const happenings: {
    readonly [Type in EventType]: Extract<ResetPasswordEvent, {readonly type: Type}>;
  } = {
    'check-began': {type: 'check-began'},
    'record-found': {type: 'record-found', ...sent},
    checked: {type: 'checked', precheck: [], before: reading},
    blocked: {type: 'blocked', reason: 'guest', precheck: [], problem: null},
    'reset-elsewhere': {type: 'reset-elsewhere', otherReset: null},
    confirmed: {type: 'confirmed', at: 9},
    sent: {type: 'sent', at: 9, before: reading},
    accepted: {type: 'accepted', at: 9},
    'not-sent': {type: 'not-sent', at: 9, problem},
    refused: {type: 'refused', at: 9, problem},
    'answer-lost': {type: 'answer-lost'},
    'operation-read': {type: 'operation-read', status: 'running'},
    'operation-failed': {type: 'operation-failed', at: 9, statusDetail: null},
    'verification-began': {type: 'verification-began', at: 9},
    'read-troubled': {type: 'read-troubled', problem},
    'change-read': {
      type: 'change-read',
      at: 9,
      after: '2026-11-22T09:00:00Z',
      operationCreated: null,
      latestOwn: null,
    },
    'changed-again': {type: 'changed-again', at: 9, changedAt: '2026-11-22T10:00:00Z'},
    'no-effect-seen': {type: 'no-effect-seen', at: 9, problem: null},
    'gave-up': {type: 'gave-up', at: 9, reason: 'read-failed', problem},
    'operator-changed': {type: 'operator-changed'},
    'verify-retried': {type: 'verify-retried'},
    closed: {type: 'closed'},
    'left-behind': {type: 'left-behind'},
  };

  const names = Object.keys(states) as StateName[];
  const from = (sources: readonly StateName[], next: StateName) =>
    Object.fromEntries(sources.map((name) => [name, next]));
  const followed = ['accepted', 'verifying', 'recovering'] as const;
  const atRest = names.filter((name) => name !== 'acting' && !followed.includes(name as never));

  /** Where each event leads; from a state that is not named it leads nowhere. */
  const courses: Readonly<Record<EventType, Readonly<Partial<Record<StateName, StateName>>>>> = {
    'check-began': from(atRest, 'checking'),
    'record-found': from(atRest, 'recovering'),
    checked: {checking: 'ready'},
    blocked: {checking: 'blocked'},
    'reset-elsewhere': from(['checking', 'ready', 'acting'], 'blocked'),
    confirmed: {ready: 'acting'},
    sent: {acting: 'acting'},
    accepted: {acting: 'accepted'},
    'not-sent': {acting: 'failed'},
    refused: from(['acting', 'recovering'], 'failed'),
    'answer-lost': {acting: 'recovering'},
    'operation-read': {accepted: 'accepted'},
    'operation-failed': from(followed, 'failed'),
    'verification-began': {accepted: 'verifying'},
    'read-troubled': {accepted: 'accepted', verifying: 'verifying', recovering: 'recovering'},
    'change-read': from(['verifying', 'recovering'], 'done'),
    'changed-again': from(['verifying', 'recovering', 'done'], 'superseded'),
    'no-effect-seen': {recovering: 'failed'},
    'gave-up': from(followed, 'unproven'),
    'operator-changed': {unproven: 'unproven'},
    'verify-retried': {unproven: 'recovering'},
    closed: from(atRest, 'idle'),
    'left-behind': from(names, 'idle'),
  };

  it.each(Object.values(happenings).map((event) => [event.type, event] as const))(
    '%s leads on where it has its place, and changes nothing elsewhere',
    (type, event) => {
      for (const name of names) {
        const next = transition(states[name], event);
        const expected = courses[type][name];
        expect([name, next.name]).toEqual([name, expected ?? name]);
        if (expected === undefined) expect(next).toBe(states[name]);
      }
    },
  );

  it('remembers when each stage was reached, up to the proof', () => {
    const course: readonly ResetPasswordEvent[] = [
      {type: 'confirmed', at: 3},
      {type: 'sent', at: 4, before: reading},
      {type: 'accepted', at: 5},
      {type: 'verification-began', at: 6},
      {...happenings['change-read'], at: 7},
    ];
    const times: unknown[] = [];
    course.reduce<ResetPasswordState>((state, event) => {
      const next = transition(state, event);
      times.push('times' in next && next.times);
      return next;
    }, states.ready);
    expect(times).toEqual([
      {sentAt: 3},
      {sentAt: 4},
      {sentAt: 4, acceptedAt: 5},
      {sentAt: 4, acceptedAt: 5, verifyingAt: 6},
      {sentAt: 4, acceptedAt: 5, verifyingAt: 6, endedAt: 7},
    ]);
  });

  it.each([
    'not-sent',
    'refused',
    'operation-failed',
    'change-read',
    'changed-again',
    'no-effect-seen',
    'gave-up',
  ] as const)('remembers when %s ended it, and when it was sent', (type) => {
    const sources = names.filter((name) => courses[type][name] !== undefined);
    for (const name of sources) {
      expect(transition(states[name], happenings[type])).toMatchObject({
        times: {sentAt: 2, endedAt: 9},
      });
    }
  });

  it('looks again, after giving up, for a reset that was accepted as for one', () => {
    const accepted = {...states.unproven, times: {sentAt: 2, acceptedAt: 3, endedAt: 4}};
    expect(transition(accepted, happenings['verify-retried'])).toEqual({
      name: 'verifying',
      before: reading,
      times: {sentAt: 2, acceptedAt: 3},
      problem: null,
    });
    const carriedOut = {...accepted, times: {...accepted.times, verifyingAt: 3.5}};
    expect(transition(carriedOut, happenings['verify-retried'])).toMatchObject({
      times: {sentAt: 2, acceptedAt: 3, verifyingAt: 3.5},
    });
    const lost = {...states.unproven, times: {sentAt: 2, endedAt: 4}};
    expect(transition(lost, happenings['verify-retried'])).toEqual(states.recovering);
  });

  it('has nothing new to tell where the same read failed again', () => {
    for (const name of followed) {
      const troubled = transition(states[name], happenings['read-troubled']);
      expect(troubled).toMatchObject({name, problem});
      expect(transition(troubled, happenings['read-troubled'])).toBe(troubled);
      const well = transition(troubled, {type: 'read-troubled', problem: null});
      expect(well).toEqual(states[name]);
    }
  });

  it('lets another operator read only what the one before could not', () => {
    const event = happenings['operator-changed'];
    expect(transition(states.unproven, event)).toEqual({
      ...states.unproven,
      reason: 'operator-changed',
      problem: null,
    });
    const read = {...states.unproven, reason: 'no-change-seen', problem: null} as const;
    expect(transition(read, event)).toBe(read);
  });

  it('says what another tab did, as often as it becomes known', () => {
    const first = transition(states.ready, happenings['reset-elsewhere']);
    expect(first).toEqual({
      name: 'blocked',
      reason: 'reset-elsewhere',
      precheck: [],
      problem: null,
    });
    const otherReset = {sentAt: 5, end: 'proven' as const};
    const second = transition(first, {type: 'reset-elsewhere', otherReset});
    expect(second).toMatchObject({name: 'blocked', otherReset});
  });
});
