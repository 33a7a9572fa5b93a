import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {
  BlockedReason,
  ResetPasswordState,
} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {GraphProblemMessage} from '../graph-problem-message/graph-problem-message';
import {explainResetElsewhere} from './explain-other-reset';
import styles from './reset-password.module.css';
import {StageHeading} from './stage-heading';

function explain(reason: Exclude<BlockedReason, 'consent-required' | 'reset-elsewhere'>): string {
  switch (reason) {
    case 'yourself':
      return translate({
        id: 'resetPassword.blocked.yourself',
        message:
          'This is your own account, which this operation cannot reset. Ask another administrator, or change your own password on a clean device, in your account settings.',
      });
    case 'guest':
      return translate({
        id: 'resetPassword.blocked.guest',
        message:
          'This is a guest, whose password is not kept in this tenant. Ask the guest’s own organization to reset it, and block the guest here meanwhile.',
      });
    case 'federated':
      return translate({
        id: 'resetPassword.blocked.federated',
        message:
          'This account signs in at your organization’s own sign-in service (federated). Reset the password there: on-premises, in Active Directory, twice in a row.',
      });
    case 'synced-without-reset':
      return translate({
        id: 'resetPassword.blocked.synced',
        message:
          'This account is synced from Active Directory, and this cloud cannot write a password back. Reset it in Active Directory, twice in a row.',
      });
    case 'role-too-low':
      return translate({
        id: 'resetPassword.blocked.role',
        message:
          'Your role may not reset the password of somebody with this person’s roles. Ask a Global Administrator or a Privileged Authentication Administrator.',
      });
    case 'user-deleted':
      return translate({
        id: 'resetPassword.blocked.deleted',
        message: 'The tenant no longer knows this account. Choose the person again in the list.',
      });
    case 'named-otherwise':
      return translate({
        id: 'resetPassword.blocked.namedOtherwise',
        message:
          'The tenant gives this account another name than the one that was confirmed: it may be somebody else. Look at the step before, and confirm again if it is the right person.',
      });
    case 'could-not-read':
      return translate({
        id: 'resetPassword.blocked.couldNotRead',
        message:
          'The tenant could not be read. Without a reading from before, a reset could not be proven, so none is offered.',
      });
  }
}

export interface BlockedNoticeProps {
  readonly state: Extract<ResetPasswordState, {name: 'blocked'}>;
  readonly locale: string | undefined;
  readonly onCheckAgain: () => void;
}

/** Why no reset is offered, and what to do instead. */
export function BlockedNotice({state, locale, onCheckAgain}: BlockedNoticeProps): ReactNode {
  return (
    <section className={styles.stage}>
      <StageHeading takesFocus="always">
        {state.problem ? (
          <Translate id="resetPassword.blocked.titleFirst">Something is needed first</Translate>
        ) : state.reason === 'reset-elsewhere' ? (
          <Translate id="resetPassword.blocked.titleElsewhere">
            Nothing was sent from here
          </Translate>
        ) : (
          <Translate id="resetPassword.blocked.title">No reset from here</Translate>
        )}
      </StageHeading>
      {state.reason !== 'consent-required' && (
        <Notice kind="warning">
          <p>
            {state.reason === 'reset-elsewhere'
              ? explainResetElsewhere(state.otherReset, locale)
              : explain(state.reason)}
          </p>
        </Notice>
      )}
      {state.problem ? (
        <GraphProblemMessage problem={state.problem} onRetry={onCheckAgain} />
      ) : (
        <Button onClick={onCheckAgain}>
          <Translate id="resetPassword.blocked.checkAgain">Check again</Translate>
        </Button>
      )}
    </section>
  );
}
