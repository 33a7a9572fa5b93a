import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';

import type {TenantKind} from './page-session';
import styles from './tenant-mark.module.css';

/** Says in words which tenant a widget acts on. Stands on every widget and dialog. */
export function TenantMark({kind}: {readonly kind: TenantKind}): ReactNode {
  return (
    <p className={clsx(styles.mark, kind === 'practice' ? styles.practice : styles.real)}>
      {kind === 'practice' ? (
        <Translate id="tenantMark.practice">PRACTICE TENANT — nothing here is real</Translate>
      ) : (
        <Translate id="tenantMark.real">REAL TENANT — what you do here takes effect</Translate>
      )}
    </p>
  );
}
