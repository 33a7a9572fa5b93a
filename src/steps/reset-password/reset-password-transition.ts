import {isLikelyOwn, provesChange} from './proves-change';
import type {ResetPasswordEvent} from './reset-password-event';
import type {ResetPasswordState} from './reset-password-state';

/** The states in which a reset has been confirmed and has not ended: it must be followed. */
export function isUnderWay(
  state: ResetPasswordState,
): state is Extract<
  ResetPasswordState,
  {name: 'acting' | 'accepted' | 'verifying' | 'recovering'}
> {
  return (
    state.name === 'acting' ||
    state.name === 'accepted' ||
    state.name === 'verifying' ||
    state.name === 'recovering'
  );
}

/**
 * The state after an event. An event that has no place in a state changes nothing and gives the same
 * object back: a request may only be sent by whoever made `confirmed` lead to `acting`. `done` is
 * reached by a reading that proves the change, and by nothing else.
 */
export function transition(
  state: ResetPasswordState,
  event: ResetPasswordEvent,
): ResetPasswordState {
  switch (event.type) {
    case 'check-began':
      return isUnderWay(state) ? state : {name: 'checking'};

    case 'record-found':
      return isUnderWay(state)
        ? state
        : {name: 'recovering', before: event.before, times: event.times, problem: null};

    case 'checked':
      return state.name === 'checking'
        ? {
            name: 'ready',
            precheck: event.precheck,
            before: event.before,
            ...(event.otherReset === undefined ? {} : {otherReset: event.otherReset}),
          }
        : state;

    case 'blocked':
      return state.name === 'checking'
        ? {
            name: 'blocked',
            reason: event.reason,
            precheck: event.precheck,
            problem: event.problem,
          }
        : state;

    case 'reset-elsewhere':
      return state.name === 'checking' ||
        state.name === 'ready' ||
        state.name === 'acting' ||
        (state.name === 'blocked' && state.reason === 'reset-elsewhere')
        ? {
            name: 'blocked',
            reason: 'reset-elsewhere',
            precheck: [],
            problem: null,
            ...(event.otherReset === null ? {} : {otherReset: event.otherReset}),
          }
        : state;

    case 'confirmed':
      return state.name === 'ready'
        ? {name: 'acting', before: state.before, times: {sentAt: event.at}}
        : state;

    case 'sent':
      return state.name === 'acting'
        ? {name: 'acting', before: event.before, times: {sentAt: event.at}}
        : state;

    case 'accepted':
      return state.name === 'acting'
        ? {
            name: 'accepted',
            before: state.before,
            times: {...state.times, acceptedAt: event.at},
            operationStatus: null,
            problem: null,
          }
        : state;

    case 'not-sent':
    case 'refused':
      return state.name === 'acting' || (state.name === 'recovering' && event.type === 'refused')
        ? {
            name: 'failed',
            reason: event.type,
            problem: event.problem,
            statusDetail: null,
            times: {...state.times, endedAt: event.at},
          }
        : state;

    case 'answer-lost':
      return state.name === 'acting'
        ? {name: 'recovering', before: state.before, times: state.times, problem: null}
        : state;

    case 'operation-read':
      return state.name === 'accepted'
        ? {...state, operationStatus: event.status, problem: null}
        : state;

    case 'operation-failed':
      return state.name === 'accepted' || state.name === 'verifying' || state.name === 'recovering'
        ? {
            name: 'failed',
            reason: 'operation-failed',
            problem: null,
            statusDetail: event.statusDetail,
            times: {...state.times, endedAt: event.at},
          }
        : state;

    case 'verification-began':
      return state.name === 'accepted'
        ? {
            name: 'verifying',
            before: state.before,
            times: {...state.times, verifyingAt: event.at},
            problem: null,
          }
        : state;

    case 'read-troubled':
      return (state.name === 'accepted' ||
        state.name === 'verifying' ||
        state.name === 'recovering') &&
        state.problem !== event.problem
        ? {...state, problem: event.problem}
        : state;

    case 'change-read': {
      if (state.name !== 'verifying' && state.name !== 'recovering') return state;
      const before = state.before.lastPasswordChangeDateTime;
      const {after, operationCreated, latestOwn, at} = event;
      if (after === null || !provesChange({before, after, operationCreated})) return state;
      const {sentAt} = state.times;
      if (!isLikelyOwn({after, operationCreated, latestOwn, sentAt, readAt: at})) return state;
      return {
        name: 'done',
        evidence: {before, after, readAt: at},
        times: {...state.times, endedAt: at},
      };
    }

    case 'changed-again':
      return state.name === 'verifying' || state.name === 'recovering' || state.name === 'done'
        ? {
            name: 'superseded',
            changedAt: event.changedAt,
            times: {...state.times, endedAt: event.at},
          }
        : state;

    case 'no-effect-seen':
      return state.name === 'recovering'
        ? {
            name: 'failed',
            reason: 'no-effect-seen',
            problem: event.problem,
            statusDetail: null,
            times: {...state.times, endedAt: event.at},
          }
        : state;

    case 'gave-up':
      return state.name === 'accepted' || state.name === 'verifying' || state.name === 'recovering'
        ? {
            name: 'unproven',
            reason: event.reason,
            ...(event.changedAt === undefined ? {} : {changedAt: event.changedAt}),
            before: state.before,
            problem: event.problem,
            times: {...state.times, endedAt: event.at},
          }
        : state;

    // What kept one operator from reading need not keep another.
    case 'operator-changed':
      return state.name === 'unproven' && state.reason === 'read-failed'
        ? {...state, reason: 'operator-changed', problem: null}
        : state;

    case 'verify-retried': {
      if (state.name !== 'unproven') return state;
      const {sentAt, acceptedAt, verifyingAt} = state.times;
      const times = {
        sentAt,
        ...(acceptedAt === undefined ? {} : {acceptedAt}),
        ...(verifyingAt === undefined ? {} : {verifyingAt}),
      };
      const name = acceptedAt === undefined ? 'recovering' : 'verifying';
      return {name, before: state.before, times, problem: null};
    }

    case 'closed':
      return isUnderWay(state) ? state : {name: 'idle'};

    case 'left-behind':
      return {name: 'idle'};
  }
}
