import Translate, {translate} from '@docusaurus/Translate';
import {useEffect, useId, useRef, type ReactNode} from 'react';

import type {UserCard} from '../../graph/user-card';
import type {OtherReset, PrecheckItem} from '../../steps/reset-password/reset-password-state';
import {Button} from '../../ui/button';
import {Notice} from '../../ui/notice';
import {explainEarlierReset} from './explain-other-reset';
import {PasswordChoice} from './password-choice';
import {PrecheckList} from './precheck-list';
import styles from './reset-password.module.css';
import {RoleComparison} from './role-comparison';
import {StageHeading} from './stage-heading';
import type {PasswordChoiceControls} from './use-password-choice';

export interface PrepareResetProps {
  readonly precheck: readonly PrecheckItem[];
  /** What was lately sent for the same person from this browser; null where nothing was. */
  readonly otherReset: OtherReset | null;
  readonly card: UserCard | null;
  readonly locale: string | undefined;
  readonly choice: PasswordChoiceControls;
  /** True while the confirmation stands in its place. What was typed stays in its field. */
  readonly isHidden: boolean;
  readonly onContinue: () => void;
}

/** What was checked, and the choice of the password. */
export function PrepareReset({
  precheck,
  otherReset,
  card,
  locale,
  choice,
  isHidden,
  onContinue,
}: PrepareResetProps): ReactNode {
  const reasonId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const wasHidden = useRef(isHidden);

  useEffect(() => {
    if (wasHidden.current && !isHidden) button.current?.focus();
    wasHidden.current = isHidden;
  }, [isHidden]);

  const goOn = () => {
    if (choice.isUsable) onContinue();
  };

  return (
    <section className={styles.stage} hidden={isHidden}>
      <StageHeading takesFocus="always">
        <Translate id="resetPassword.prepare.title">Checked before the reset</Translate>
      </StageHeading>
      {otherReset && (
        <Notice kind="warning">
          <p>{explainEarlierReset(otherReset, locale)}</p>
        </Notice>
      )}
      <PrecheckList items={precheck} />
      {card && <RoleComparison card={card} />}
      <PasswordChoice choice={choice} onEnter={goOn} />
      <div className={styles.actions}>
        <Button
          ref={button}
          variant="primary"
          isDisabled={!choice.isUsable}
          aria-describedby={choice.isUsable ? undefined : reasonId}
          onClick={goOn}
        >
          {translate({id: 'resetPassword.reset', message: 'Reset password'})}
        </Button>
      </div>
      {!choice.isUsable && (
        <p id={reasonId} className={styles.note}>
          <Translate id="resetPassword.prepare.notUsable">
            First choose a password that meets the rules.
          </Translate>
        </p>
      )}
    </section>
  );
}
