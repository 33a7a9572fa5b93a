import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

import styles from './styles.module.css';

export interface Props {
  /** The same in every language: `step-1-2` is the second step of the first list. */
  readonly id: string;
  /** The number as the article counts it. */
  readonly number: string;
  /** The written instruction, and what helps to carry it out. */
  readonly children: ReactNode;
}

/** One step of a runbook, with an address of its own. */
export default function Step({id, number, children}: Props): ReactNode {
  useBrokenLinks().collectAnchor(id);
  const label = translate(
    {
      id: 'runbook.step.link',
      message: 'Direct link to step {number}',
      description: 'Accessible name of the number in front of a step',
    },
    {number},
  );
  return (
    <li id={id} value={Number(number)} className={styles.step} data-runbook-step="">
      {/* eslint-disable-next-line @docusaurus/no-html-links -- on this page: needs no router */}
      <a href={`#${id}`} className={styles.number} aria-label={label}>
        {number}
      </a>
      <div className={styles.content}>{children}</div>
    </li>
  );
}
