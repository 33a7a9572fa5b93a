import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {GraphProblem} from '../../graph/graph-problem';
import {isReadingDue} from '../../steps/reset-password/is-reading-due';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {graphProblemWords} from '../graph-problem-message/graph-problem-words';
import {ClockDifferenceNotice} from './clock-difference-notice';
import {EvidenceList} from './evidence-list';
import {FailedNotice} from './failed-notice';
import {formatMoment} from './format-moment';
import {isForPerson, ProblemDetails} from './problem-details';
import type {BegunState} from './progress-stages';
import styles from './reset-password.module.css';
import {SupersededNotice} from './superseded-notice';

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
          'The tenant accepted the reset, but this page cannot make out from what it reports since what became of it.',
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
    case 'operator-changed':
      return translate({
        id: 'resetPassword.unproven.operatorChanged',
        message:
          'The reset was sent, and since then somebody else signed in on this page. The tenant was not read as them to see what came of it.',
      });
  }
}

export interface OutcomeNoticeProps {
  readonly state: BegunState;
  readonly locale: string | undefined;
  readonly onRetryVerify: () => void;
  readonly onCheckAgain: () => void;
}

/** What happened, what did not, and what to do next; nothing while all goes its way. */
export function OutcomeNotice(props: OutcomeNoticeProps): ReactNode {
  const {state, locale} = props;
  switch (state.name) {
    case 'acting':
      return null;
    case 'accepted':
    case 'verifying':
      return state.problem && <Retrying problem={state.problem} />;
    case 'recovering':
      return (
        <>
          <Notice kind="warning">
            <p>
              <Translate id="resetPassword.recovering">
                A reset was sent, but its answer is not known here: it was lost, or the page was
                loaded again since, or another tab sent it. It may have taken effect. The tenant is
                being read to find out; a new try is offered only if it did not.
              </Translate>
            </p>
          </Notice>
          {state.problem && <Retrying problem={state.problem} />}
        </>
      );
    case 'done':
      return (
        <Notice kind="success">
          <p>
            <strong>
              <Translate id="resetPassword.done">
                The password was reset. The tenant proves it.
              </Translate>
            </strong>
          </p>
          <EvidenceList evidence={state.evidence} locale={locale} />
          <ClockDifferenceNotice
            changedAt={state.evidence.after}
            sentAt={state.times.sentAt}
            readAt={state.evidence.readAt}
            locale={locale}
          />
        </Notice>
      );
    case 'superseded':
      return (
        <SupersededNotice
          changedAt={state.changedAt}
          locale={locale}
          onCheckAgain={props.onCheckAgain}
        />
      );
    case 'unproven':
      return (
        <Notice kind="warning">
          <p>
            <strong>
              <Translate id="resetPassword.unproven.title">Not proven.</Translate>
            </strong>{' '}
            {explainUnproven(state, locale)}
          </p>
          {state.problem && (
            <ProblemDetails problem={state.problem} onRetry={props.onRetryVerify} />
          )}
          <p>
            {state.reason === 'changed-later' ? (
              <Translate id="resetPassword.unproven.nextChangedLater">
                Do not hand a password over unless you know that it works. If nobody knows the one
                that applies now, begin again from the check: that makes another reset, with another
                password.
              </Translate>
            ) : isReadingDue(state) ? (
              <Translate id="resetPassword.unproven.nextUnread">
                Read the tenant again. Until that works, do not hand a password over: it is not
                known which one applies.
              </Translate>
            ) : state.reason === 'read-failed' ? (
              <Translate id="resetPassword.unproven.nextUnreadable">
                Read the tenant again once what stands in the way is gone. Until then, do not hand a
                password over: it is not known which one applies. If it stays in the way, you can
                begin again from the check: that makes another reset, with another password. This
                one then stays unproven, though it may have been carried out, and its password is no
                longer shown.
              </Translate>
            ) : (
              <Translate id="resetPassword.unproven.next">
                Read the tenant again first. If it still shows no change, you can begin again from
                the check: that makes another reset, with another password.
              </Translate>
            )}
          </p>
          <div className={styles.actions}>
            <Button
              variant={isForPerson(state.problem) ? 'secondary' : 'primary'}
              onClick={props.onRetryVerify}
            >
              <Translate id="resetPassword.unproven.retry">Read the tenant again</Translate>
            </Button>
            {!isReadingDue(state) && (
              <Button onClick={props.onCheckAgain}>
                <Translate id="resetPassword.unproven.beginAgain">Begin again</Translate>
              </Button>
            )}
          </div>
        </Notice>
      );
    case 'failed':
      return <FailedNotice state={state} onCheckAgain={props.onCheckAgain} />;
  }
}

function Retrying({problem}: {readonly problem: GraphProblem}): ReactNode {
  return (
    <Notice kind="info">
      <p>
        {graphProblemWords(problem).happened}{' '}
        <Translate id="resetPassword.retrying">The tenant is read again by itself.</Translate>
      </p>
    </Notice>
  );
}
