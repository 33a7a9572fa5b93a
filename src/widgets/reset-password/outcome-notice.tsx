import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {GraphProblem} from '../../graph/graph-problem';
import {Notice} from '../../ui/notice';
import {graphProblemWords} from '../graph-problem-message/graph-problem-words';
import {ClockDifferenceNotice} from './clock-difference-notice';
import {EvidenceList} from './evidence-list';
import {FailedNotice} from './failed-notice';
import type {BegunState} from './progress-stages';
import {SupersededNotice} from './superseded-notice';
import {UnprovenNotice} from './unproven-notice';

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
        <UnprovenNotice
          state={state}
          locale={locale}
          onRetryVerify={props.onRetryVerify}
          onCheckAgain={props.onCheckAgain}
        />
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
