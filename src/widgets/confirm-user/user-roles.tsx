import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {readRolesScopes, type UserCard} from '../../graph/read-user-card';
import {Button} from '../../ui/button';
import {graphProblemWords} from '../graph-problem-message/graph-problem-words';
import {SignInProblemMessage} from '../session-bar/sign-in-problem-message';
import styles from './confirm-user.module.css';
import {RoleName} from './role-name';
import type {useConfirmUser} from './use-confirm-user';

export interface UserRolesProps {
  readonly roles: UserCard['roles'];
  readonly confirmUser: ReturnType<typeof useConfirmUser>;
}

/** The roles the user holds; where they could not be read, that, why, and the way to read them. */
export function UserRoles({roles, confirmUser}: UserRolesProps): ReactNode {
  if (!confirmUser.includesRoles) return <RolesConsent confirmUser={confirmUser} />;
  if (!roles.ok) {
    return (
      <>
        <CouldNotCheck /> {graphProblemWords(roles.problem).happened}
      </>
    );
  }
  // Without the permission Graph names neither the role nor its template.
  if (roles.value.some(({templateId}) => templateId === null)) {
    return <RolesConsent confirmUser={confirmUser} />;
  }
  if (roles.value.length === 0) return <Translate id="confirmUser.roles.none">none</Translate>;
  return (
    <ul className={styles.plainList}>
      {roles.value.map((role) => (
        <li key={role.templateId}>
          <RoleName role={role} />
        </li>
      ))}
    </ul>
  );
}

function CouldNotCheck(): ReactNode {
  return (
    <strong>
      <Translate id="confirmUser.roles.notChecked">Could not be checked.</Translate>
    </strong>
  );
}

function RolesConsent({confirmUser}: Pick<UserRolesProps, 'confirmUser'>): ReactNode {
  const {rolesConsent, askForRoles} = confirmUser;
  return (
    <>
      <CouldNotCheck />{' '}
      <Translate
        id="confirmUser.roles.why"
        values={{scope: <code>{readRolesScopes.join(' ')}</code>}}
      >
        {
          'Whether you may reset this password depends on your roles and on theirs. Reading them needs one more permission, {scope}, which changes nothing.'
        }
      </Translate>
      <div className={styles.actions}>
        <Button isDisabled={rolesConsent.isWorking} onClick={askForRoles}>
          <Translate id="confirmUser.roles.ask">Allow reading the roles</Translate>
        </Button>
      </div>
      {rolesConsent.problem && (
        <SignInProblemMessage
          problem={rolesConsent.problem}
          onInThisTab={rolesConsent.askInThisTab}
        />
      )}
    </>
  );
}
