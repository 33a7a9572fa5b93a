import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../ui/button';
import {Notice} from '../ui/notice';
import {ManualSteps} from './manual-steps';
import type {StepActionName} from './step-action-name';

export interface StepFailureProps {
  readonly action: StepActionName;
  readonly onRetry: () => void;
}

/** Stands in for a step that could not be loaded or broke: the whole way by hand, and a retry. */
export function StepFailure({action, onRetry}: StepFailureProps): ReactNode {
  return (
    <Notice kind="danger" role="alert">
      <p>
        <strong>
          <Translate id="stepFailure.title">
            This step does not work on the page right now.
          </Translate>
        </strong>
      </p>
      <p>
        <Translate id="stepFailure.what">
          A part of it could not be loaded, or it stopped on an error. The written instructions
          above still hold. By hand it goes like this:
        </Translate>
      </p>
      <ManualSteps action={action} />
      <Button onClick={onRetry}>
        <Translate id="stepFailure.retry">Try this step again</Translate>
      </Button>
    </Notice>
  );
}
