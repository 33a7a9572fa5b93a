import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

import {practiceTenantSizes, type PracticeTenantSize} from '../../practice/practice-tenant';
import styles from './practice-page.module.css';

/** How many people the practice tenant holds. Takes effect at once. */
export function ChooseSize({
  size,
  onSize,
}: {
  readonly size: PracticeTenantSize;
  readonly onSize: (size: PracticeTenantSize) => void;
}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const format = new Intl.NumberFormat(i18n.currentLocale);
  return (
    <fieldset className={styles.sizes}>
      <legend>
        <Translate id="practiceSignIn.size">People in the practice tenant</Translate>
      </legend>
      <div className={styles.choices}>
        {practiceTenantSizes.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="size"
              checked={choice === size}
              onChange={() => onSize(choice)}
            />
            {format.format(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
