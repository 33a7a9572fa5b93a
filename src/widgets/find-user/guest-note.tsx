import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import styles from './user-list.module.css';

/** Whom the list leaves out, and what to do about one of them. */
export function GuestNote(): ReactNode {
  return (
    <p className={styles.guests}>
      <Translate id="findUser.guests">
        Guests are not listed here: their password is kept elsewhere as a rule, mostly by their own
        organization, and usually cannot be reset from this tenant. If a guest’s account was hacked,
        warn that organization and block the guest in the admin center.
      </Translate>
    </p>
  );
}
