import {useLayoutEffect, useRef, type ReactNode} from 'react';
import {Heading} from 'react-aria-components/Heading';

import styles from './reset-password.module.css';

export interface StageHeadingProps {
  readonly children: ReactNode;
  /**
   * `always`: the heading opens a question that must not be missed. `if-lost`: only where the focus
   * was on something that has gone, or still rests on the flyout as a whole.
   */
  readonly takesFocus: 'always' | 'if-lost';
}

/**
 * The heading of a stage of the flyout. Takes the focus when the stage comes, because the button
 * that led to it is gone, and so that a screen reader reads on from there.
 */
export function StageHeading({children, takesFocus}: StageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);

  // At once, before anything else finds a new place for a focus that was lost.
  useLayoutEffect(() => {
    if (takesFocus === 'always' || isFocusLost()) heading.current?.focus();
  }, [takesFocus]);

  return (
    <Heading level={3} ref={heading} tabIndex={-1} className={styles.heading ?? ''}>
      {children}
    </Heading>
  );
}

function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('[role="dialog"]');
}
