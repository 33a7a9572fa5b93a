import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';

/** `unknown`: it cannot be told; never shown as done, nor as failed. */
export type StageStatus = 'waiting' | 'current' | 'done' | 'failed' | 'unknown';

/** One stage of a reset that was begun. */
export interface ProgressStage {
  readonly id: 'sent' | 'accepted' | 'carried-out' | 'verified';
  readonly status: StageStatus;
  /** When it was reached, in milliseconds since the epoch; null where it was not, or is unknown. */
  readonly at: number | null;
}

/** The states that come after the one click that sends. */
export type BegunState = Extract<ResetPasswordState, {readonly times: unknown}>;

/** True once a reset was begun, whatever became of it. */
export function isBegun(state: ResetPasswordState): state is BegunState {
  return 'times' in state;
}

/** The four stages of a reset as they stand in `state`. */
export function progressStages(state: BegunState): readonly ProgressStage[] {
  const {sentAt, acceptedAt = null, verifyingAt = null, endedAt = null} = state.times;
  const stages = (
    sent: StageStatus,
    accepted: StageStatus,
    carriedOut: StageStatus,
    verified: StageStatus,
  ): readonly ProgressStage[] => [
    {id: 'sent', status: sent, at: sent === 'failed' ? null : sentAt},
    {id: 'accepted', status: accepted, at: accepted === 'done' ? acceptedAt : null},
    {id: 'carried-out', status: carriedOut, at: carriedOut === 'done' ? verifyingAt : null},
    {id: 'verified', status: verified, at: verified === 'done' ? endedAt : null},
  ];
  const accepted = acceptedAt === null ? 'unknown' : 'done';

  switch (state.name) {
    case 'acting':
      return stages('current', 'waiting', 'waiting', 'waiting');
    case 'accepted':
      return stages('done', 'done', 'current', 'waiting');
    case 'verifying':
      return stages('done', accepted, verifyingAt === null ? 'unknown' : 'done', 'current');
    case 'recovering':
      return stages('done', accepted, 'unknown', 'current');
    case 'done':
      return stages('done', accepted, acceptedAt === null ? 'unknown' : 'done', 'done');
    case 'superseded':
      return stages('done', accepted, 'unknown', 'unknown');
    case 'unproven':
      return stages(
        'done',
        accepted,
        verifyingAt === null || state.reason.startsWith('operation') ? 'unknown' : 'done',
        state.reason === 'no-change-seen' ? 'failed' : 'unknown',
      );
    case 'failed':
      if (state.reason === 'operation-failed') return stages('done', 'done', 'failed', 'waiting');
      if (state.reason === 'no-effect-seen') return stages('done', accepted, 'unknown', 'failed');
      return isUnsent(state)
        ? stages('failed', 'waiting', 'waiting', 'waiting')
        : stages('done', 'failed', 'waiting', 'waiting');
  }
}

/** True where the reset was stopped before it left, at the latest by the want of a token for it. */
export function isUnsent({
  reason,
  problem,
}: Extract<ResetPasswordState, {name: 'failed'}>): boolean {
  return reason === 'not-sent' || (reason === 'refused' && problem?.status == null);
}
