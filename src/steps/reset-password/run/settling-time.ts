import type {ResetRun} from './reset-run';

/** How long an answer to the one request is waited for, in milliseconds. */
export const longestAnswer = 120_000;

/** For a user of the cloud alone whose request got no answer, in milliseconds. */
const settlingAfterLostAnswer = 60_000;

/** For a reset that was accepted, or may have been and must be written back to Active Directory. */
const settlingAfterAcceptance = 300_000;

/** How long a user must stay unchanged before that says something of the reset, in milliseconds. */
export function settlingTime(
  {isSynced, isClaimedElsewhere}: Pick<ResetRun, 'isSynced' | 'isClaimedElsewhere'>,
  isAccepted: boolean,
): number {
  if (isAccepted) return settlingAfterAcceptance;
  const settling = isSynced === false ? settlingAfterLostAnswer : settlingAfterAcceptance;
  // Nothing can be ruled out of a request that somebody still waits for an answer to.
  return isClaimedElsewhere ? longestAnswer + settling : settling;
}
