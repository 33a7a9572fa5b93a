import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../../ui/button';
import {stepActionLabel} from '../step-action-label';
import {stepActionNames} from '../step-action-name';
import styles from './translation-reading.module.css';

export interface StepRowProps {
  /** Of the step's directive. */
  readonly name: string;
  readonly onGo: () => void;
}

/**
 * Stands for a step of the runbook. What is done to an account is done at one place: the step itself
 * goes on in the ordinary view, with all that was entered there, and this leads to it.
 */
export function StepRow({name, onGo}: StepRowProps): ReactNode {
  const action = stepActionNames.find((each) => each === name);
  if (action === undefined) return null;
  return (
    <div role="row" className={styles.row}>
      <div role="cell" aria-colspan={2} className={styles.shared}>
        <Button onClick={onGo}>
          <Translate id="reading.step.go" values={{label: stepActionLabel(action)}}>
            {'Go to the step: {label}'}
          </Translate>
        </Button>
      </div>
    </div>
  );
}
