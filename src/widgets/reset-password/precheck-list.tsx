import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PrecheckItem} from '../../steps/reset-password/reset-password-state';
import {precheckWords} from './precheck-words';
import styles from './reset-password.module.css';
import {StatusIcon} from './status-icon';

const icons = {
  passed: 'passed',
  warning: 'warning',
  failed: 'failed',
  'could-not-check': 'unknown',
} as const;

function nameOutcome(outcome: PrecheckItem['outcome']): string {
  switch (outcome) {
    case 'passed':
      return translate({id: 'resetPassword.precheck.passed', message: 'In order'});
    case 'warning':
      return translate({id: 'resetPassword.precheck.warning', message: 'Take note'});
    case 'failed':
      return translate({id: 'resetPassword.precheck.failed', message: 'In the way'});
    case 'could-not-check':
      return translate({
        id: 'resetPassword.precheck.couldNotCheck',
        message: 'Could not check',
      });
  }
}

/** What was checked before the reset, each with its outcome in words. */
export function PrecheckList({items}: {readonly items: readonly PrecheckItem[]}): ReactNode {
  return (
    <ul className={styles.precheck}>
      {items.map((item) => (
        <li key={item.id}>
          <StatusIcon status={icons[item.outcome]} />
          <span>
            <Translate
              id="resetPassword.precheck.line"
              values={{
                outcome: <strong>{nameOutcome(item.outcome)}</strong>,
                finding: precheckWords(item),
              }}
            >
              {'{outcome}: {finding}'}
            </Translate>
          </span>
        </li>
      ))}
    </ul>
  );
}
