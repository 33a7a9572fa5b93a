import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode, Ref} from 'react';

import type {UserSummary} from '../../graph/user';
import {RevealedText} from '../../ui/revealed-text';
import styles from './user-list.module.css';

export interface UserRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly user: UserSummary;
  readonly index: number;
  /** Distance from the top of the list, in CSS pixels. */
  readonly top: number;
  /** How many users there are in all; null where Graph did not say. */
  readonly total: number | null;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One user: name, sign-in name, and in words whether blocked and whether synced. */
export function UserRow({ref, ...props}: UserRowProps): ReactNode {
  const {user, index, total} = props;
  return (
    <div
      ref={ref}
      id={props.id}
      data-index={index}
      role="option"
      aria-selected={props.isChosen}
      aria-setsize={total ?? -1}
      aria-posinset={index + 1}
      className={clsx(styles.row, props.isActive && styles.active, props.isChosen && styles.chosen)}
      style={{transform: `translateY(${props.top}px)`}}
      onClick={props.onChoose}
    >
      <div className={styles.name}>
        <RevealedText text={user.displayName} />
        {props.isChosen && (
          <span className={styles.chosenWord}>
            {' '}
            <Translate id="findUser.row.chosen">Chosen</Translate>
          </span>
        )}
      </div>
      <div className={styles.signInName}>
        <RevealedText text={user.userPrincipalName} />
      </div>
      <div className={styles.facts}>
        <SignInState accountEnabled={user.accountEnabled} />
        {' · '}
        <SyncState isSynced={user.onPremisesSyncEnabled} />
      </div>
    </div>
  );
}

function SignInState({accountEnabled}: {readonly accountEnabled: boolean | null}): ReactNode {
  if (accountEnabled === null) {
    return (
      <Translate id="findUser.row.signInNotChecked">could not check whether blocked</Translate>
    );
  }
  return accountEnabled ? (
    <Translate id="findUser.row.allowed">sign-in allowed</Translate>
  ) : (
    <strong>
      <Translate id="findUser.row.blocked">sign-in blocked</Translate>
    </strong>
  );
}

function SyncState({isSynced}: {readonly isSynced: boolean | null}): ReactNode {
  return isSynced === true ? (
    <Translate id="findUser.row.synced">synced from Active Directory</Translate>
  ) : (
    <Translate id="findUser.row.cloudOnly">cloud account</Translate>
  );
}
