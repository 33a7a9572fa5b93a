import type {ReactNode} from 'react';

import styles from './reset-password.module.css';

const shapes = {
  waiting: 'M8 3a5 5 0 1 0 0 10a5 5 0 0 0 0-10',
  current: 'M8 3a5 5 0 1 1-5 5',
  done: 'M3 8.5l3.5 3.5L13 5',
  passed: 'M3 8.5l3.5 3.5L13 5',
  failed: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5v7M8 12v1.5',
  unknown: 'M5.5 6a2.5 2.5 0 1 1 2.5 2.5v1.5M8 12v1.5',
} as const;

export interface StatusIconProps {
  readonly status: keyof typeof shapes;
}

/** A shape for a status, beside its words: never instead of them. */
export function StatusIcon({status}: StatusIconProps): ReactNode {
  return (
    <svg
      className={styles.icon}
      data-status={status}
      viewBox="0 0 16 16"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <path d={shapes[status]} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
