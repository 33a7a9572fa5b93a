import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {UserWarning} from '../../steps/confirm-user/user-warning';
import {Notice} from '../../ui/notice';
import {UnusualCharacters} from './unusual-characters';
import {warningText} from './warning-text';

export interface WarningListProps {
  readonly warnings: readonly UserWarning[];
}

/** What must be seen before confirming. Read out at once: it may be the wrong person. */
export function WarningList({warnings}: WarningListProps): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" role="alert">
      <p>
        <strong>
          <Translate id="confirmUser.warnings.title">Before you confirm:</Translate>
        </strong>
      </p>
      <ul>
        {warnings.map((warning, index) => (
          <li key={index}>
            {warningText(warning)}
            {warning.code === 'unusual-characters' && (
              <UnusualCharacters characters={warning.characters} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
