import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {StepActionName} from './step-action-name';

/** "Active users" in the admin center, as the article links it. */
export const activeUsersLink = 'https://go.microsoft.com/fwlink/p/?linkid=834822';

/** The link to "Active users", under the name that the admin center gives the page. */
export function ActiveUsersLink(): ReactNode {
  return (
    <Link to={activeUsersLink}>
      <Translate id="manualSteps.activeUsers">Active users</Translate>
    </Link>
  );
}

function OpenActiveUsers(): ReactNode {
  return (
    <li>
      <Translate
        id="manualSteps.open"
        values={{link: <ActiveUsersLink />}}
        description="How to reach the list by hand"
      >
        {'Sign in to the Microsoft 365 admin center as an administrator and open {link}.'}
      </Translate>
    </li>
  );
}

function FindByHand(): ReactNode {
  return (
    <>
      <OpenActiveUsers />
      <li>
        <Translate id="manualSteps.search">
          Search the list for the name or the sign-in name of the person concerned.
        </Translate>
      </li>
    </>
  );
}

function CompareByHand(): ReactNode {
  return (
    <li>
      <Translate id="manualSteps.compare">
        Select the name. Compare the sign-in name and the department with what you were told, and
        look for other people with the same or a similar name, before you go on.
      </Translate>
    </li>
  );
}

function ResetByHand(): ReactNode {
  return (
    <>
      <li>
        <Translate id="manualSteps.lookFirst">
          If a reset may already have been sent from this page, look first at when the password last
          changed, so that you do not reset it twice.
        </Translate>
      </li>
      <li>
        <Translate id="manualSteps.reset">
          Select Reset password, let a password be created automatically, require a change at the
          first sign-in, and select Reset.
        </Translate>
      </li>
      <li>
        <Translate id="manualSteps.handOver">
          Do not send the password by email: the mailbox may be in the attacker’s hands. Hand it
          over in person, or call a number that you knew before.
        </Translate>
      </li>
    </>
  );
}

/** How to carry out a step by hand in the Microsoft 365 admin center, whole. */
export function ManualSteps({action}: {readonly action: StepActionName}): ReactNode {
  return (
    <ol>
      <FindByHand />
      {action !== 'find-user' && <CompareByHand />}
      {action === 'reset-password' && <ResetByHand />}
    </ol>
  );
}
