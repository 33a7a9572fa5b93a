import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PracticeOperator} from '../../practice/practice-tenant';
import {Button} from '../../ui/button';
import styles from './practice-page.module.css';
import {ScopeList} from './scope-list';
import {ScreenHeading} from './screen-heading';
import {SigningInAs} from './signing-in-as';

/** The screen for a person who may not grant what is asked: only an administrator may. */
export function AdminApproval({
  operator,
  scopes,
  onBack,
  onCancel,
}: {
  readonly operator: PracticeOperator;
  readonly scopes: readonly string[];
  readonly onBack: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignIn.approval.heading">Need admin approval</Translate>
      </ScreenHeading>
      <SigningInAs operator={operator} />
      <p>
        <Translate id="practiceSignIn.approval.text">
          These permissions reach other people’s accounts, so you cannot grant them to the runbook
          yourself. An administrator must accept them first.
        </Translate>
      </p>
      <ScopeList scopes={scopes} />
      <div className={styles.buttons}>
        <Button variant="primary" onClick={onBack}>
          <Translate id="practiceSignIn.approval.back">Be someone else</Translate>
        </Button>
        <Button onClick={onCancel}>
          <Translate id="practiceSignIn.cancel">Cancel</Translate>
        </Button>
      </div>
    </>
  );
}
