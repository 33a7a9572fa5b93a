import {useRef, type ReactNode} from 'react';

import styles from './styles.module.css';
import {useHeldPlace} from './use-held-place';

export interface Props {
  /** `Step` elements. */
  readonly children: ReactNode;
}

/** The numbered steps of a runbook: an ordered list, whatever stands in the steps. */
export default function Steps({children}: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  useHeldPlace(list);
  return (
    <ol ref={list} className={styles.steps}>
      {children}
    </ol>
  );
}
