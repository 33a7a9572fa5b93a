import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Notice} from '../../ui/notice';

/** Stands beside every new password: how not to hand it over, and how to. */
export function HandOverWarning(): ReactNode {
  return (
    <Notice kind="danger">
      <p>
        <strong>
          <Translate id="resetPassword.handOver.notByEmail">
            Do not send this password by email.
          </Translate>
        </strong>{' '}
        <Translate id="resetPassword.handOver.mailboxMayBeRead">
          The mailbox may be in the attacker’s hands, and so may chats and numbers found in it.
        </Translate>
      </p>
      <p>
        <Translate id="resetPassword.handOver.how">Hand it over in one of these ways:</Translate>
      </p>
      <ul>
        <li>
          <Translate id="resetPassword.handOver.inPerson">
            In person, to somebody you recognize.
          </Translate>
        </li>
        <li>
          <Translate id="resetPassword.handOver.call">
            By a call that you make yourself, to a number you knew before all this. Not by answering
            a call, and not to a number from a recent message.
          </Translate>
        </li>
      </ul>
    </Notice>
  );
}
