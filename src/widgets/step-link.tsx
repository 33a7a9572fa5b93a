import type {ReactNode} from 'react';

import {useObservable} from '../ui/use-observable';
import {pageSession} from './page-session';
import {stepActionId} from './step-action-id';
import type {StepActionName} from './step-action-name';

export interface StepLinkProps {
  readonly action: StepActionName;
  readonly children: ReactNode;
}

/** A link to another step of the page, or only its words where the page has no such step. */
export function StepLink({action, children}: StepLinkProps): ReactNode {
  const stepId = useObservable(pageSession.stepIds)[action];
  if (stepId === undefined) return children;
  // The browser's own fragment navigation moves the focus as well: the router's does not.
  // eslint-disable-next-line @docusaurus/no-html-links
  return <a href={`#${stepActionId(stepId)}`}>{children}</a>;
}
