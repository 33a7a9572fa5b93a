import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {VisuallyHidden} from '../../ui/visually-hidden';

function announce(name: ResetPasswordState['name']): string {
  switch (name) {
    case 'idle':
      return '';
    case 'checking':
      return translate({
        id: 'resetPassword.announce.checking',
        message: 'Checking before the reset…',
      });
    case 'ready':
      return translate({
        id: 'resetPassword.announce.ready',
        message: 'Checked. The reset can be made.',
      });
    case 'blocked':
      return translate({
        id: 'resetPassword.announce.blocked',
        message: 'Checked. Something is in the way of the reset.',
      });
    case 'acting':
      return translate({
        id: 'resetPassword.announce.acting',
        message: 'The reset is being sent.',
      });
    case 'accepted':
      return translate({
        id: 'resetPassword.announce.accepted',
        message: 'The tenant accepted the reset and is carrying it out.',
      });
    case 'verifying':
      return translate({
        id: 'resetPassword.announce.verifying',
        message: 'Reading the tenant for proof.',
      });
    case 'recovering':
      return translate({
        id: 'resetPassword.announce.recovering',
        message: 'The reset may have taken effect. Reading the tenant to find out.',
      });
    case 'done':
      return translate({
        id: 'resetPassword.announce.done',
        message: 'Done. The tenant proves that the password was reset.',
      });
    case 'superseded':
      return translate({
        id: 'resetPassword.announce.superseded',
        message: 'The password was changed again after this reset.',
      });
    case 'unproven':
      return translate({
        id: 'resetPassword.announce.unproven',
        message: 'Not proven. The tenant does not show what became of the reset.',
      });
    case 'failed':
      return translate({
        id: 'resetPassword.announce.failed',
        message: 'The password was not reset.',
      });
  }
}

/** Tells screen readers each time the reset comes into another state. */
export function ResetAnnouncer({name}: {readonly name: ResetPasswordState['name']}): ReactNode {
  return (
    <VisuallyHidden>
      <span role="status">{announce(name)}</span>
    </VisuallyHidden>
  );
}
