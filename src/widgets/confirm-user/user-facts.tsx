import Translate from '@docusaurus/Translate';
import type {ReactNode, Ref} from 'react';

import type {UserCard} from '../../graph/read-user-card';
import {DateTime} from '../../ui/date-time';
import {RevealedText} from '../../ui/revealed-text';
import styles from './confirm-user.module.css';
import {UserRoles} from './user-roles';
import type {useConfirmUser} from './use-confirm-user';

export interface UserFactsProps {
  readonly card: UserCard;
  readonly confirmUser: ReturnType<typeof useConfirmUser>;
  /** The place of the roles, which can take the focus. */
  readonly rolesRef: Ref<HTMLElement>;
}

/** What the tenant knows of the user, to compare with what one was told. */
export function UserFacts({card, confirmUser, rolesRef}: UserFactsProps): ReactNode {
  const {user} = card;
  const {now} = confirmUser;
  return (
    <dl className={styles.facts}>
      <dt>
        <Translate id="confirmUser.displayName">Display name</Translate>
      </dt>
      <dd>
        <RevealedText text={user.displayName} />
      </dd>
      <dt>
        <Translate id="confirmUser.signInName">Sign-in name</Translate>
      </dt>
      <dd>
        <RevealedText text={user.userPrincipalName} />
      </dd>
      <dt>
        <Translate id="confirmUser.objectId">Object ID</Translate>
      </dt>
      <dd>
        <code>{user.id}</code>
      </dd>
      <dt>
        <Translate id="confirmUser.department">Department</Translate>
      </dt>
      <dd>
        {user.department === null ? <NotFilledIn /> : <RevealedText text={user.department} />}
      </dd>
      <dt>
        <Translate id="confirmUser.signIn">Sign-in</Translate>
      </dt>
      <dd>
        <SignInState accountEnabled={user.accountEnabled} />
      </dd>
      <dt>
        <Translate id="confirmUser.passwordChanged">Password last changed</Translate>
      </dt>
      <dd>
        <Moment value={user.lastPasswordChangeDateTime} now={now} />
      </dd>
      <dt>
        <Translate id="confirmUser.sessionsValidFrom">Ended: sessions from before</Translate>
      </dt>
      <dd>
        <Moment value={user.signInSessionsValidFromDateTime} now={now} />
      </dd>
      <dt>
        <Translate id="confirmUser.roles">Administrator roles</Translate>
      </dt>
      <dd ref={rolesRef} tabIndex={-1}>
        <UserRoles roles={card.roles} confirmUser={confirmUser} />
      </dd>
    </dl>
  );
}

function NotFilledIn(): ReactNode {
  return <Translate id="confirmUser.notFilledIn">not filled in</Translate>;
}

function NotSaid(): ReactNode {
  return (
    <Translate id="confirmUser.notSaid">could not check: Microsoft Graph did not say</Translate>
  );
}

function Moment({value, now}: {readonly value: string | null; readonly now: number}): ReactNode {
  if (value === null) return <NotSaid />;
  return <DateTime value={value} now={now} />;
}

function SignInState({accountEnabled}: {readonly accountEnabled: boolean | null}): ReactNode {
  if (accountEnabled === null) return <NotSaid />;
  return accountEnabled ? (
    <Translate id="confirmUser.allowed">allowed</Translate>
  ) : (
    <Translate id="confirmUser.blocked">blocked</Translate>
  );
}
