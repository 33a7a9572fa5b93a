import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {RevealedText} from '../../ui/revealed-text';
import {GraphsOwnWords} from '../graph-problem-message/graphs-own-words';
import {isForPerson, ProblemDetails} from './problem-details';
import {isUnsent} from './progress-stages';
import {refusalOfFailure, type RefusalOfPassword} from './refusal-of-failure';
import styles from './reset-password.module.css';

type Failed = Extract<ResetPasswordState, {name: 'failed'}>;

function explainFailed(state: Failed, refusal: RefusalOfPassword | null): string {
  if (refusal !== null) return `${explainRefusal(refusal)} ${sayWhatApplies(state)}`;
  if (state.reason === 'operation-failed')
    return translate({
      id: 'resetPassword.failed.operation',
      message:
        'The tenant accepted the reset, but then reported that carrying it out failed. As far as it says, the old password still applies.',
    });
  if (state.reason === 'no-effect-seen')
    return translate({
      id: 'resetPassword.failed.noEffectSeen',
      message:
        'The answer to the reset was lost. The tenant was read for a while and shows no change: the reset did not take effect, and the old password still applies.',
    });
  return isUnsent(state)
    ? translate({
        id: 'resetPassword.failed.notSent',
        message: 'The reset was not sent. Nothing was changed: the old password still applies.',
      })
    : translate({
        id: 'resetPassword.failed.refused',
        message:
          'The tenant refused the reset. Nothing was changed: the old password still applies.',
      });
}

function explainRefusal(refusal: RefusalOfPassword): string {
  return refusal === 'no-writeback'
    ? translate({
        id: 'resetPassword.failed.noWriteback',
        message:
          'The tenant says that password writeback, which would carry the new password to Active Directory, is not on.',
      })
    : translate({
        id: 'resetPassword.failed.passwordRefused',
        message:
          'The tenant says that it refused this password. That happens with one that is too weak or too common, that your organization bans, or that was used before.',
      });
}

/** A request that was turned down changed nothing; of a failed operation there is the tenant's word. */
function sayWhatApplies({reason}: Failed): string {
  return reason === 'operation-failed'
    ? translate({
        id: 'resetPassword.failed.unchangedAsSaid',
        message: 'As far as the tenant says, the old password still applies.',
      })
    : translate({
        id: 'resetPassword.failed.unchanged',
        message: 'Nothing was changed: the old password still applies.',
      });
}

function sayNext(state: Failed, refusal: RefusalOfPassword | null): string {
  if (refusal === 'no-writeback')
    return translate({
      id: 'resetPassword.failed.nextNoWriteback',
      message:
        'Reset the password in Active Directory itself, twice in a row, and then let it sync. After one reset alone, attackers may go on using the hash of the old password. From here a reset fails in the same way until password writeback is on: check again only after that.',
    });
  if (refusal === 'password')
    return translate({
      id: 'resetPassword.failed.nextPasswordRefused',
      message:
        'Use another password: a longer and less common one if this was your own, a newly generated one if it was generated. Check again, and then choose it.',
    });
  if (isForPerson(state.problem))
    return translate({
      id: 'resetPassword.failed.nextPerson',
      message:
        'The button above comes first: after it, the tenant is checked afresh by itself, and you can try again. If you have already done that in another tab, only check again.',
    });
  return translate({
    id: 'resetPassword.failed.next',
    message: 'You can try again. The tenant is checked afresh first.',
  });
}

export interface FailedNoticeProps {
  readonly state: Failed;
  readonly onCheckAgain: () => void;
}

/** Why nothing was changed, and what to do next: the tenant's own words come after ours. */
export function FailedNotice({state, onCheckAgain}: FailedNoticeProps): ReactNode {
  const {problem, statusDetail} = state;
  const refusal = refusalOfFailure(state);
  const isNextElsewhere = refusal === 'no-writeback' || isForPerson(problem);
  return (
    <Notice kind="danger">
      <p>
        <strong>
          <Translate id="resetPassword.failed.title">The password was not reset.</Translate>
        </strong>{' '}
        {explainFailed(state, refusal)}
      </p>
      {problem && refusal === null && <ProblemDetails problem={problem} onRetry={onCheckAgain} />}
      <p>{sayNext(state, refusal)}</p>
      {problem && refusal !== null && <GraphsOwnWords problem={problem} />}
      {statusDetail !== null && (
        <p>
          <Translate
            id="resetPassword.failed.detail"
            values={{
              detail: (
                <q lang="en" translate="no">
                  <RevealedText text={statusDetail} />
                </q>
              ),
            }}
          >
            {'The tenant’s words: {detail}'}
          </Translate>
        </p>
      )}
      <div className={styles.actions}>
        <Button variant={isNextElsewhere ? 'secondary' : 'primary'} onClick={onCheckAgain}>
          <Translate id="resetPassword.failed.retry">Check again for a new try</Translate>
        </Button>
      </div>
    </Notice>
  );
}
