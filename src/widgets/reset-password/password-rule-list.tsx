import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {PasswordRule, PasswordRuleResult} from '../../steps/reset-password/password-rules';
import styles from './reset-password.module.css';
import {StatusIcon} from './status-icon';

function nameRule(rule: PasswordRule): string {
  switch (rule) {
    case 'length':
      return translate({id: 'resetPassword.rule.length', message: '8 to 256 characters'});
    case 'allowed-characters':
      return translate({
        id: 'resetPassword.rule.allowedCharacters',
        message: 'only letters without accents, digits, spaces and common signs',
      });
    case 'three-of-four-kinds':
      return translate({
        id: 'resetPassword.rule.threeOfFourKinds',
        message: 'three of these four: small letters, capitals, digits, signs',
      });
    case 'without-user-name':
      return translate({
        id: 'resetPassword.rule.withoutUserName',
        message: 'does not hold the sign-in name',
      });
    case 'without-display-name':
      return translate({
        id: 'resetPassword.rule.withoutDisplayName',
        message: 'does not hold a part of the person’s name',
      });
  }
}

function describeRule({rule, isMet, isRequired}: PasswordRuleResult): string {
  const values = {rule: nameRule(rule)};
  if (isMet) return translate({id: 'resetPassword.rule.met', message: 'Met: {rule}'}, values);
  return isRequired
    ? translate({id: 'resetPassword.rule.notMet', message: 'Not met yet: {rule}'}, values)
    : translate({id: 'resetPassword.rule.advice', message: 'Better: {rule}'}, values);
}

/** Which rules a password meets. What changes is read out, and only that. */
export function PasswordRuleList({
  rules,
}: {
  readonly rules: readonly PasswordRuleResult[];
}): ReactNode {
  return (
    <div aria-live="polite">
      <ul className={styles.rules}>
        {rules.map((result) => (
          <li key={result.rule}>
            <StatusIcon status={result.isMet ? 'passed' : 'waiting'} />
            <span>{describeRule(result)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
