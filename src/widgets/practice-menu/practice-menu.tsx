import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useId, useRef, type ReactNode} from 'react';

import {
  practiceFaults,
  practiceTenantSizes,
  type PracticeTenant,
  type PracticeTenantSize,
} from '../../practice/practice-tenant';
import {Button} from '../../ui/button';
import {Checkbox} from '../../ui/checkbox';
import {faultWords} from './fault-words';
import styles from './practice-menu.module.css';
import {usePracticeMenu} from './use-practice-menu';

type PracticeMenuState = ReturnType<typeof usePracticeMenu>;

/** What can be made to go wrong in the practice tenant, how big it is, and putting it back. */
export function PracticeMenu({practice}: {readonly practice: PracticeTenant}): ReactNode {
  const menu = usePracticeMenu(practice);
  return (
    <details className={styles.menu}>
      <summary className={styles.summary}>
        <Translate id="practiceMenu.title">
          Practice tenant: what can go wrong, and its size
        </Translate>
      </summary>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          <Translate id="practiceMenu.faults">What can go wrong</Translate>
        </legend>
        {practiceFaults.map((fault) => {
          const {label, description} = faultWords(fault);
          return (
            <Checkbox
              key={fault}
              label={label}
              description={description}
              isChecked={menu.settings.faults.includes(fault)}
              onChange={(isOn) => menu.setFault(fault, isOn)}
            />
          );
        })}
      </fieldset>
      <SizeChoice menu={menu} />
      <PutBack menu={menu} />
    </details>
  );
}

function SizeChoice({menu}: {readonly menu: PracticeMenuState}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const name = useId();
  const inWords = (size: PracticeTenantSize) =>
    new Intl.NumberFormat(i18n.currentLocale).format(size);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Translate id="practiceMenu.size">People in the practice tenant</Translate>
      </legend>
      <div className={styles.sizes}>
        {practiceTenantSizes.map((size) => (
          <label key={size} className={styles.size}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={menu.settings.size === size}
              onChange={() => menu.setSize(size)}
            />
            {inWords(size)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PutBack({menu}: {readonly menu: PracticeMenuState}): ReactNode {
  const askButton = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    menu.cancel();
    // The button that was pressed goes away.
    askButton.current?.focus();
  };
  return (
    <div className={styles.group}>
      <Button ref={askButton} isDisabled={menu.isAsking} onClick={menu.ask}>
        <Translate id="practiceMenu.putBack">Put the practice tenant back</Translate>
      </Button>
      <p role="status" className={styles.question}>
        {menu.isAsking && (
          <Translate id="practiceMenu.putBack.question">
            Everything you did in the practice tenant is forgotten: resets, permissions, faults and
            your sign-in. Put it back?
          </Translate>
        )}
      </p>
      {menu.isAsking && (
        <>
          <Button variant="danger" onClick={menu.putBack}>
            <Translate id="practiceMenu.putBack.yes">Yes, put it back</Translate>
          </Button>{' '}
          <Button onClick={cancel}>
            <Translate id="practiceMenu.putBack.cancel">Cancel</Translate>
          </Button>
        </>
      )}
    </div>
  );
}
