import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {Heading} from 'react-aria-components/Heading';

import type {OneTimeSecret} from '../../steps/reset-password/one-time-secret';
import {spellPassword} from '../../steps/reset-password/spell-password';
import styles from './reset-password.module.css';

export interface ShownPasswordProps {
  readonly secret: OneTimeSecret;
  readonly language: 'en' | 'nl';
}

/**
 * The password in full and spelled out for a telephone. The only component whose output holds it,
 * in text nodes only: attributes outlive text in extensions, serialised pages and error reports.
 */
export function ShownPassword({secret, language}: ShownPasswordProps): ReactNode {
  const held = secret.state.get();
  if (held.name !== 'held') return null;
  return (
    <>
      {/* Browsers that translate pages send the text away unless told not to. */}
      <p className={styles.password} translate="no">
        <code>{held.password}</code>
      </p>
      <Heading level={4} className={styles.smallHeading ?? ''}>
        <Translate id="resetPassword.spelled.title">Spelled out, to read over the phone</Translate>
      </Heading>
      <ol
        className={styles.spelled}
        translate="no"
        aria-label={translate({
          id: 'resetPassword.spelled.label',
          message: 'The password, character by character',
        })}
      >
        {spellPassword(held.password, language).map(({character, spoken}, index) => (
          <li key={index}>
            <code>{character}</code> <span>{spoken}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
