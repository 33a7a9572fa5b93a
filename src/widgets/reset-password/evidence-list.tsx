import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ResetEvidence} from '../../steps/reset-password/reset-password-state';
import {formatMoment} from './format-moment';
import styles from './reset-password.module.css';

export interface EvidenceListProps {
  readonly evidence: ResetEvidence;
  readonly locale: string | undefined;
}

/** The tenant's date of the last password change before and after the reset, and when it was read. */
export function EvidenceList({evidence, locale}: EvidenceListProps): ReactNode {
  return (
    <>
      <dl className={styles.evidence}>
        <dt>
          <Translate id="resetPassword.evidence.before">Last password change before</Translate>
        </dt>
        <dd>
          {evidence.before === null ? (
            <Translate id="resetPassword.evidence.none">none known</Translate>
          ) : (
            formatMoment(evidence.before, locale)
          )}
        </dd>
        <dt>
          <Translate id="resetPassword.evidence.after">Last password change now</Translate>
        </dt>
        <dd>{formatMoment(evidence.after, locale)}</dd>
        <dt>
          <Translate id="resetPassword.evidence.readAt">Read from the tenant</Translate>
        </dt>
        <dd>{formatMoment(evidence.readAt, locale)}</dd>
      </dl>
      <p className={styles.note}>
        <Translate id="resetPassword.evidence.clocks">
          The times of the change are the tenant’s; the time of reading is this computer’s.
        </Translate>
      </p>
    </>
  );
}
