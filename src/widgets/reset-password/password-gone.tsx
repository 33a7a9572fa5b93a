import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {SecretGoneReason} from '../../steps/reset-password/one-time-secret';
import {Notice} from '../../ui/notice';

export type GoneReason = Exclude<SecretGoneReason, 'unused'> | 'reloaded';

function explain(why: GoneReason): string {
  switch (why) {
    case 'closed':
      return translate({
        id: 'resetPassword.gone.closed',
        message: 'The new password is gone: the panel that showed it was closed.',
      });
    case 'expired':
      return translate({
        id: 'resetPassword.gone.expired',
        message: 'The new password is gone: 10 minutes have passed since it was made.',
      });
    case 'hidden':
      return translate({
        id: 'resetPassword.gone.hidden',
        message: 'The new password is gone: this tab was in the background for 2 minutes.',
      });
    case 'left':
      return translate({
        id: 'resetPassword.gone.left',
        message: 'The new password is gone: this page was left.',
      });
    case 'reloaded':
      return translate({
        id: 'resetPassword.gone.reloaded',
        message:
          'The new password is not on this page: it was loaded again after the reset was sent, or another tab sent it, and the password is never stored.',
      });
    case 'operator-changed':
      return translate({
        id: 'resetPassword.gone.operatorChanged',
        message: 'The new password is gone: somebody else signed in on this page.',
      });
    case 'signed-out':
      return translate({
        id: 'resetPassword.gone.signedOut',
        message: 'The new password is gone: the account that reset it was signed out.',
      });
  }
}

export interface PasswordGoneProps {
  readonly why: GoneReason;
  /** Until the reset is proven, another one is no advice to give. */
  readonly isProven: boolean;
}

/** Says why the password can no longer be shown, and what to do if nobody has it. */
export function PasswordGone({why, isProven}: PasswordGoneProps): ReactNode {
  return (
    <Notice kind="info" role="status">
      <p>{explain(why)}</p>
      {isProven && (
        <p>
          {translate({
            id: 'resetPassword.gone.next',
            message:
              'If it was handed over, there is nothing more to do. If not, reset the password once more: that makes a new one.',
          })}
        </p>
      )}
    </Notice>
  );
}
