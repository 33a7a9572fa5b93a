import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import styles from './styles.module.css';

export interface Props {
  /** The live code of the step. */
  readonly children: ReactNode;
}

/** The request behind a step, for those who want to see it. Opens without scripts. */
export default function BehindThisStep({children}: Props): ReactNode {
  return (
    <details className={styles.behind}>
      <summary>
        <Translate id="runbook.behindThisStep">Behind this step</Translate>
      </summary>
      {children}
    </details>
  );
}
