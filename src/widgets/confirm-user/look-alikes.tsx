import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ConfirmUserState} from '../../steps/confirm-user/create-confirm-user-step';
import {RevealedText} from '../../ui/revealed-text';
import {graphProblemWords} from '../graph-problem-message/graph-problem-words';
import styles from './confirm-user.module.css';

export interface LookAlikesProps {
  readonly lookAlikes: Extract<ConfirmUserState, {name: 'ready'}>['lookAlikes'];
}

/** The other people whose names can be mistaken for this one. */
export function LookAlikes({lookAlikes}: LookAlikesProps): ReactNode {
  if (!lookAlikes.ok) {
    return (
      <p>
        <strong>
          <Translate id="confirmUser.lookAlikes.notChecked">
            Whether others have the same or a similar name could not be checked.
          </Translate>
        </strong>{' '}
        {graphProblemWords(lookAlikes.problem).happened}
      </p>
    );
  }
  const {people, isComplete} = lookAlikes.value;
  if (people.length === 0) return null;
  return (
    <>
      <p className={styles.listTitle}>
        <Translate id="confirmUser.lookAlikes.title">
          Others whose name can be mistaken for this one:
        </Translate>
      </p>
      <ul>
        {people.map(({user, kind}) => (
          <li key={user.id}>
            <strong>
              <RevealedText text={user.displayName} />
            </strong>{' '}
            <RevealedText text={user.userPrincipalName} />{' '}
            {kind === 'same-name' ? (
              <Translate id="confirmUser.lookAlikes.same">(the same name)</Translate>
            ) : (
              <Translate id="confirmUser.lookAlikes.similar">
                (looks the same, is written differently)
              </Translate>
            )}
          </li>
        ))}
      </ul>
      {!isComplete && (
        <p>
          <Translate id="confirmUser.lookAlikes.more">There may be more than these.</Translate>
        </p>
      )}
    </>
  );
}
