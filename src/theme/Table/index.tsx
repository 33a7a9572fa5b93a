import {translate} from '@docusaurus/Translate';
import type {ComponentProps, ReactNode} from 'react';

import styles from './styles.module.css';

/** A table that stays a table on a phone: its frame scrolls sideways, by keyboard too. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  const label = translate({id: 'runbook.table', message: 'Table, may scroll sideways'});
  return (
    <div role="group" aria-label={label} tabIndex={0} className={styles.frame}>
      <table {...props} />
    </div>
  );
}
