import {translate} from '@docusaurus/Translate';

import type {StepActionName} from './step-action-name';

/** What a step does on the page, in the reader's language. */
export function stepActionLabel(action: StepActionName): string {
  switch (action) {
    case 'find-user':
      return translate({id: 'stepAction.findUser', message: 'Find the user on this page'});
    case 'confirm-user':
      return translate({id: 'stepAction.confirmUser', message: 'Confirm the user on this page'});
    case 'reset-password':
      return translate({
        id: 'stepAction.resetPassword',
        message: 'Reset the password on this page',
      });
  }
}
