import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PracticeOperator} from '../../practice/practice-tenant';
import {operatorRoleName} from './operator-role-name';

/** Says who is being signed in. */
export function SigningInAs({operator}: {readonly operator: PracticeOperator}): ReactNode {
  return (
    <p>
      <Translate
        id="practiceSignIn.as"
        values={{
          name: <strong>{operator.displayName}</strong>,
          address: operator.userPrincipalName,
          role: operatorRoleName(operator),
        }}
      >
        {'You are {name} ({address}), {role}.'}
      </Translate>
    </p>
  );
}
