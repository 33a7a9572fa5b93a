import {useEffect, useRef, type ReactNode} from 'react';

import styles from './practice-page.module.css';

/**
 * The heading of one screen of the page. Takes the focus when its screen appears, so that a keyboard
 * or a screen reader starts there and not on a button that is gone.
 */
export function ScreenHeading({children}: {readonly children: ReactNode}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // eslint-disable-next-line @docusaurus/prefer-docusaurus-heading -- Its extra is the link to a section.
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
