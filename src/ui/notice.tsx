import clsx from 'clsx';
import type {ReactNode} from 'react';

import styles from './notice.module.css';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  /** `alert` is read out at once, `status` when there is a pause; without it nothing is read out. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** A message set apart from the text around it. Its words say what it is: colour only adds to them. */
export function Notice({kind, role, children}: NoticeProps): ReactNode {
  return (
    <div className={clsx(styles.notice, styles[kind])} role={role}>
      {children}
    </div>
  );
}
