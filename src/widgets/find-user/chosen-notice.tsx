import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ChosenUser} from '../../steps/incident/create-incident';
import {RevealedText} from '../../ui/revealed-text';
import {StepLink} from '../step-link';
import styles from './user-list.module.css';

/** Who was chosen, and that the next step is to look twice. */
export function ChosenNotice({chosen}: {readonly chosen: ChosenUser}): ReactNode {
  return (
    <p role="status" className={styles.notice}>
      <Translate
        id="findUser.chosen"
        values={{
          name: (
            <strong>
              <RevealedText text={chosen.displayName} />
            </strong>
          ),
          username: <RevealedText text={chosen.userPrincipalName} />,
        }}
      >
        {'Chosen: {name} ({username}).'}
      </Translate>{' '}
      <StepLink action="confirm-user">
        <Translate id="findUser.next">Next: make sure that this is the right person</Translate>
      </StepLink>
    </p>
  );
}
