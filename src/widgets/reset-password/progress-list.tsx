import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {Clock} from '../../core/clock';
import {formatDuration} from '../../ui/format-duration';
import {useNow} from '../../ui/use-now';
import {formatTime} from './format-moment';
import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {progressStages, type BegunState, type ProgressStage} from './progress-stages';
import styles from './reset-password.module.css';
import {StatusIcon} from './status-icon';

function nameStage(id: ProgressStage['id']): string {
  switch (id) {
    case 'sent':
      return translate({id: 'resetPassword.stage.sent', message: 'Sent to the tenant'});
    case 'accepted':
      return translate({id: 'resetPassword.stage.accepted', message: 'Accepted by the tenant'});
    case 'carried-out':
      return translate({id: 'resetPassword.stage.carriedOut', message: 'Carried out'});
    case 'verified':
      return translate({
        id: 'resetPassword.stage.verified',
        message: 'Proof, read from the tenant',
      });
  }
}

function nameStatus({id, status}: ProgressStage): string {
  switch (status) {
    case 'waiting':
      return translate({id: 'resetPassword.status.waiting', message: 'Not yet'});
    case 'current':
      return translate({id: 'resetPassword.status.current', message: 'Under way'});
    case 'done':
      return translate({id: 'resetPassword.status.done', message: 'Done'});
    case 'failed':
      return id === 'verified'
        ? translate({id: 'resetPassword.status.unseen', message: 'No change seen'})
        : translate({id: 'resetPassword.status.failed', message: 'Failed'});
    case 'unknown':
      return translate({id: 'resetPassword.status.unknown', message: 'Not known'});
  }
}

export interface ProgressListProps {
  readonly state: BegunState;
  readonly clock: Clock;
  readonly locale: string | undefined;
}

/** The stages of a reset, each with its state in words and the time it was reached. */
export function ProgressList({state, clock, locale}: ProgressListProps): ReactNode {
  const isRunning = isUnderWay(state);
  const now = useNow(clock, isRunning);
  return (
    <>
      <ol className={styles.progress}>
        {progressStages(state).map((stage) => (
          <li key={stage.id} data-status={stage.status}>
            <StatusIcon status={stage.status} />
            <span className={styles.stageName}>{nameStage(stage.id)}</span>{' '}
            <span className={styles.stageStatus}>
              {nameStatus(stage)}
              {stage.at !== null && `, ${formatTime(stage.at, locale)}`}
            </span>
          </li>
        ))}
      </ol>
      {isRunning && (
        <p className={styles.elapsed}>
          <Translate
            id="resetPassword.elapsed"
            values={{time: formatDuration(now - state.times.sentAt, locale)}}
          >
            {'Elapsed: {time}'}
          </Translate>
        </p>
      )}
    </>
  );
}
