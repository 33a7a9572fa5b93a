import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {isReadingDue} from '../../steps/reset-password/is-reading-due';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {formatMoment} from './format-moment';
import {isForPerson, ProblemDetails} from './problem-details';
import styles from './reset-password.module.css';

type Unproven = Extract<ResetPasswordState, {name: 'unproven'}>;

function explainUnproven(state: Unproven, locale: string | undefined): string {
  switch (state.reason) {
    case 'no-change-seen':
      return translate({
        id: 'resetPassword.unproven.noChangeSeen',
        message:
          'The tenant accepted the reset, but its date of the last password change has not moved. The change may still be on its way, or it was not made.',
      });
    case 'operation-never-ended':
      return translate({
        id: 'resetPassword.unproven.neverEnded',
        message:
          'The tenant accepted the reset, but did not report within 10 minutes that it was carried out.',
      });
    case 'operation-status-unknown':
      return translate({
        id: 'resetPassword.unproven.statusUnknown',
        message:
          'The tenant accepted the reset, but what it has reported since does not tell this page what became of it.',
      });
    case 'operation-not-linked':
      return translate({
        id: 'resetPassword.unproven.notLinked',
        message:
          'The tenant accepted the reset, but gave no way to follow it, and its date of the last password change has not moved. The change may still be on its way, or it was not made.',
      });
    case 'read-failed':
      return translate({
        id: 'resetPassword.unproven.readFailed',
        message: 'The reset was sent, but the tenant could not be read to see what came of it.',
      });
    case 'changed-later':
      return translate(
        {
          id: 'resetPassword.unproven.changedLater',
          message:
            'The password was changed, on {time}. The reset was sent so long before this was read that it cannot be told by whom: by your reset, or by somebody else since.',
        },
        {time: formatMoment(state.changedAt ?? '', locale)},
      );
    case 'changed-by-either':
      return translate(
        {
          id: 'resetPassword.unproven.changedByEither',
          message:
            'The password was changed, on {time}. It cannot be told by which reset: by this one, or by another one that was sent from this browser.',
        },
        {time: formatMoment(state.changedAt ?? '', locale)},
      );
    case 'operator-changed':
      return translate({
        id: 'resetPassword.unproven.operatorChanged',
        message:
          'The reset was sent, and since then somebody else signed in on this page. The tenant was not read as them to see what came of it.',
      });
  }
}

function sayNext(state: Unproven): string {
  if (state.reason === 'changed-later' || state.reason === 'changed-by-either')
    return translate({
      id: 'resetPassword.unproven.nextChangedLater',
      message:
        'Do not hand a password over unless you know that it works. If nobody knows the one that applies now, begin again from the check: that makes another reset, with another password.',
    });
  if (isReadingDue(state))
    return translate({
      id: 'resetPassword.unproven.nextUnread',
      message:
        'Read the tenant again. Until that works, do not hand a password over: it is not known which one applies.',
    });
  if (state.problem?.code === 'not-found')
    return translate({
      id: 'resetPassword.unproven.nextGone',
      message:
        'Do not hand the password over: the account is not there. If it was deleted by mistake, restore it under Deleted users in the admin center, and begin again.',
    });
  if (state.reason === 'read-failed')
    return translate({
      id: 'resetPassword.unproven.nextUnreadable',
      message:
        'Read the tenant again once what stands in the way is gone. Until then, do not hand a password over: it is not known which one applies. If reading stays impossible, you can begin again. Where the check works by then, that makes another reset, with another password. This one then stays unproven, though it may have been carried out, and its password is no longer shown.',
    });
  return translate({
    id: 'resetPassword.unproven.next',
    message:
      'Read the tenant again first. If it still shows no change, you can begin again from the check: that makes another reset, with another password.',
  });
}

export interface UnprovenNoticeProps {
  readonly state: Unproven;
  readonly locale: string | undefined;
  readonly onRetryVerify: () => void;
  readonly onCheckAgain: () => void;
}

/** Says why a reset could not be proven, what that means for its password, and what leads on. */
export function UnprovenNotice({
  state,
  locale,
  onRetryVerify,
  onCheckAgain,
}: UnprovenNoticeProps): ReactNode {
  return (
    <Notice kind="warning">
      <p>
        <strong>
          <Translate id="resetPassword.unproven.title">Not proven.</Translate>
        </strong>{' '}
        {explainUnproven(state, locale)}
      </p>
      {state.problem && <ProblemDetails problem={state.problem} onRetry={onRetryVerify} />}
      <p>{sayNext(state)}</p>
      <div className={styles.actions}>
        <Button
          variant={isForPerson(state.problem) ? 'secondary' : 'primary'}
          onClick={onRetryVerify}
        >
          <Translate id="resetPassword.unproven.retry">Read the tenant again</Translate>
        </Button>
        {!isReadingDue(state) && (
          <Button onClick={onCheckAgain}>
            <Translate id="resetPassword.unproven.beginAgain">Begin again</Translate>
          </Button>
        )}
      </div>
    </Notice>
  );
}
