import type {ReactNode} from 'react';

import styles from './styles.module.css';

export interface Props {
  /** `Step` elements. */
  readonly children: ReactNode;
}

/** The numbered steps of a runbook: an ordered list, whatever stands in the steps. */
export default function Steps({children}: Props): ReactNode {
  return <ol className={styles.steps}>{children}</ol>;
}
