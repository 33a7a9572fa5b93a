import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {formatMoment} from './format-moment';
import styles from './reset-password.module.css';

export interface SupersededNoticeProps {
  /** `lastPasswordChangeDateTime` of the later change (ISO 8601, UTC). */
  readonly changedAt: string;
  readonly locale: string | undefined;
  readonly onCheckAgain: () => void;
}

/** The reset was made, and the password is another one since: what that means, and what to do. */
export function SupersededNotice(props: SupersededNoticeProps): ReactNode {
  return (
    <Notice kind="warning">
      <p>
        <strong>
          <Translate id="resetPassword.superseded.title">
            The password was changed again after this reset.
          </Translate>
        </strong>{' '}
        <Translate
          id="resetPassword.superseded.happened"
          values={{time: formatMoment(props.changedAt, props.locale)}}
        >
          {
            'By the tenant’s clock that was on {time}. The password that was made here does not apply any more, and is forgotten.'
          }
        </Translate>
      </p>
      <p>
        <Translate id="resetPassword.superseded.next">
          If you had handed it over, ask the person whether they have chosen a new one since: they
          are meant to, and then there is nothing more to do. If you had not, somebody else changed
          it: ask the other administrators. If nobody knows of it, treat the account as still
          compromised and begin again.
        </Translate>
      </p>
      <div className={styles.actions}>
        <Button onClick={props.onCheckAgain}>
          <Translate id="resetPassword.superseded.beginAgain">
            Check again for another reset
          </Translate>
        </Button>
      </div>
    </Notice>
  );
}
