import LocaleDropdownNavbarItem from '@theme-original/NavbarItem/LocaleDropdownNavbarItem';
import type {Props} from '@theme/NavbarItem/LocaleDropdownNavbarItem';
import type {MouseEvent, ReactNode} from 'react';

import {stepInView} from './step-in-view';
import styles from './styles.module.css';

/** Adds the step being read to a language's address, just before the link is followed. */
function keepStep(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[lang]') : null;
  const step = stepInView(document, window.innerHeight);
  if (link instanceof HTMLAnchorElement && step) link.hash = step.id;
}

/** The theme's language menu, which goes to the same page and also to the same step. */
export default function LocaleDropdownOnTheSameStep(props: Props): ReactNode {
  return (
    // The links inside are what people operate; this only looks on.
    <div onClickCapture={keepStep} className={styles.onlooker}>
      <LocaleDropdownNavbarItem {...props} />
    </div>
  );
}
