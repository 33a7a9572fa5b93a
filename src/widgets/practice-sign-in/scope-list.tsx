import type {ReactNode} from 'react';

import {describeScope} from './describe-scope';
import styles from './practice-page.module.css';

/** Each scope by its Graph name, and what it permits. */
export function ScopeList({scopes}: {readonly scopes: readonly string[]}): ReactNode {
  return (
    <dl className={styles.scopes}>
      {scopes.map((scope) => (
        <div key={scope}>
          <dt>
            <code translate="no">{scope}</code>
          </dt>
          <dd>{describeScope(scope)}</dd>
        </div>
      ))}
    </dl>
  );
}
