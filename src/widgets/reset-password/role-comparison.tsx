import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {UserCard} from '../../graph/user-card';
import {RoleName} from '../confirm-user/role-name';
import styles from './reset-password.module.css';

/** The roles of the operator and of the person side by side, as far as they could be read. */
export function RoleComparison({card}: {readonly card: UserCard}): ReactNode {
  return (
    <dl className={styles.target}>
      <dt>
        <Translate id="resetPassword.roles.yours">Your roles</Translate>
      </dt>
      <dd>
        <Roles roles={card.operatorRoles} />
      </dd>
      <dt>
        <Translate id="resetPassword.roles.theirs">Their roles</Translate>
      </dt>
      <dd>
        <Roles roles={card.roles} />
      </dd>
    </dl>
  );
}

function Roles({roles}: {readonly roles: UserCard['roles']}): ReactNode {
  if (!roles.ok || roles.value.some(({templateId}) => templateId === null)) {
    return <Translate id="resetPassword.roles.notChecked">could not be checked</Translate>;
  }
  if (roles.value.length === 0) return <Translate id="resetPassword.roles.none">none</Translate>;
  return (
    <ul className={styles.roles}>
      {roles.value.map((role) => (
        <li key={role.templateId}>
          <RoleName role={role} />
        </li>
      ))}
    </ul>
  );
}
