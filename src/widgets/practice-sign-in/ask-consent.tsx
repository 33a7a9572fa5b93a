import Translate from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';

import type {PracticeOperator} from '../../practice/practice-tenant';
import {Button} from '../../ui/button';
import styles from './practice-page.module.css';
import {ScopeList} from './scope-list';
import {ScreenHeading} from './screen-heading';
import {SigningInAs} from './signing-in-as';

/**
 * The screen that asks for permissions which nobody granted yet. Whoever may do so can grant them on
 * behalf of the whole organisation.
 */
export function AskConsent({
  operator,
  scopes,
  mayConsentForOrganization,
  onAccept,
  onCancel,
}: {
  readonly operator: PracticeOperator;
  readonly scopes: readonly string[];
  readonly mayConsentForOrganization: boolean;
  readonly onAccept: (isForOrganization: boolean) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [isForOrganization, setIsForOrganization] = useState(false);
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignIn.consent.heading">Permissions requested</Translate>
      </ScreenHeading>
      <SigningInAs operator={operator} />
      <p>
        <Translate id="practiceSignIn.consent.introduction">
          The runbook asks to do this in your name:
        </Translate>
      </p>
      <ScopeList scopes={scopes} />
      <p>
        <Translate id="practiceSignIn.consent.who">
          Your role still decides what you may do. In a real tenant only an administrator who may
          grant consent can accept these permissions, once for everyone.
        </Translate>
      </p>
      {mayConsentForOrganization && (
        <p>
          <label className={styles.organization}>
            <input
              type="checkbox"
              checked={isForOrganization}
              onChange={(event) => setIsForOrganization(event.target.checked)}
            />
            <Translate id="practiceSignIn.consent.organization">
              Consent on behalf of your organization
            </Translate>
          </label>
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => onAccept(isForOrganization)}>
          <Translate id="practiceSignIn.consent.accept">Accept</Translate>
        </Button>
        <Button onClick={onCancel}>
          <Translate id="practiceSignIn.cancel">Cancel</Translate>
        </Button>
      </div>
    </>
  );
}
