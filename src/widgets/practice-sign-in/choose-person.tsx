import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PracticeOperator, PracticeTenantSize} from '../../practice/practice-tenant';
import {Button} from '../../ui/button';
import {ChooseSize} from './choose-size';
import {operatorRoleName} from './operator-role-name';
import styles from './practice-page.module.css';
import {ScreenHeading} from './screen-heading';

/** The first screen: whom to be, and in how large a tenant. */
export function ChoosePerson({
  operators,
  size,
  onSize,
  onChoose,
  onCancel,
}: {
  readonly operators: readonly PracticeOperator[];
  readonly size: PracticeTenantSize;
  readonly onSize: (size: PracticeTenantSize) => void;
  readonly onChoose: (operator: PracticeOperator) => void;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignIn.choose.heading">Whom do you want to be?</Translate>
      </ScreenHeading>
      <p>
        <Translate id="practiceSignIn.choose.introduction">
          What you may do in the practice tenant depends on the role of the person you sign in as.
        </Translate>
      </p>
      <ul className={styles.people}>
        {operators.map((operator) => (
          <li key={operator.id}>
            <button type="button" className={styles.person} onClick={() => onChoose(operator)}>
              <bdi className={styles.name}>{operator.displayName}</bdi>{' '}
              <span>{operatorRoleName(operator)}</span>{' '}
              <bdi className={styles.detail}>{operator.userPrincipalName}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <ChooseSize size={size} onSize={onSize} />
      <Button onClick={onCancel}>
        <Translate id="practiceSignIn.cancel">Cancel</Translate>
      </Button>
    </>
  );
}
