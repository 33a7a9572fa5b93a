import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, type ReactNode} from 'react';

import {useObservable} from '../ui/use-observable';
import {preloadStep} from './open-step';
import {pageSession, type TenantKind} from './page-session';
import {StartPanel} from './start-panel';
import {stepActionId} from './step-action-id';
import {stepActionLabel} from './step-action-label';
import type {StepActionName} from './step-action-name';
import styles from './step-action.module.css';
import {StepOnPage} from './step-on-page';
import {availableTenants, useSiteTenant} from './use-site-tenant';

export interface StepActionProps {
  readonly action: StepActionName;
  /** The id of the step that the action stands in: the same in every language. */
  readonly stepId: string;
}

/**
 * The place of an action in an article. On the server and until somebody starts it is a light panel
 * below the written instruction; the parts that sign in, call Graph and draw dialogs are loaded when
 * a pointer or the focus comes near, and at once where a session is under way in this tab.
 */
export function StepAction({action, stepId}: StepActionProps): ReactNode {
  const kinds = availableTenants(useSiteTenant());
  const isBrowser = useIsBrowser();
  const stored = useObservable<TenantKind | null>(pageSession.tenantKind, null);
  const kind = stored !== null && kinds.includes(stored) ? stored : null;
  const section = useRef<HTMLElement>(null);

  useEffect(() => pageSession.registerStep(action, stepId), [action, stepId]);

  const start = (chosen: TenantKind) => {
    pageSession.start(chosen);
    // The button that had the focus goes away: the section takes the focus over.
    section.current?.focus();
  };

  return (
    <section
      ref={section}
      id={stepActionId(stepId)}
      className={styles.stepAction}
      aria-label={stepActionLabel(action)}
      tabIndex={-1}
    >
      {kind === null ? (
        <StartPanel kinds={kinds} canStart={isBrowser} onApproach={preloadStep} onStart={start} />
      ) : (
        <StepOnPage action={action} stepId={stepId} kind={kind} />
      )}
    </section>
  );
}
