import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Button} from '../ui/button';
import {ActiveUsersLink} from './manual-steps';
import type {TenantKind} from './page-session';
import styles from './start-panel.module.css';

export interface StartPanelProps {
  readonly kinds: readonly TenantKind[];
  /** False on the server and without JavaScript: then there is no button to press in vain. */
  readonly canStart: boolean;
  /** A pointer or the focus came near a Start button. */
  readonly onApproach: () => void;
  readonly onStart: (kind: TenantKind) => void;
}

/**
 * What stands under a written instruction before anybody starts. No tenant is marked here: nothing
 * acts on one yet, and the instruction and its link are real whatever is practised later.
 */
export function StartPanel({kinds, canStart, onApproach, onStart}: StartPanelProps): ReactNode {
  return (
    <div className={styles.panel}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.choice}>
          {canStart && (
            <Button
              variant={kind === kinds[0] ? 'primary' : 'secondary'}
              onPointerEnter={onApproach}
              onTouchStart={onApproach}
              onFocus={onApproach}
              onClick={() => onStart(kind)}
            >
              {kind === 'practice' ? (
                <Translate id="startPanel.practice">Start in the practice tenant</Translate>
              ) : (
                <Translate id="startPanel.real">Start in your own tenant</Translate>
              )}
            </Button>
          )}
        </div>
      ))}
      <p className={styles.byHand}>
        {canStart ? (
          <Translate id="startPanel.hint" values={{link: <ActiveUsersLink />}}>
            {
              'Start once, and every step of this page is ready. You can also carry out this step by hand under {link} in the admin center.'
            }
          </Translate>
        ) : (
          <Translate id="startPanel.byHand" values={{link: <ActiveUsersLink />}}>
            {
              'With JavaScript this step can be carried out on this page. Without it, carry it out as written above, under {link} in the admin center.'
            }
          </Translate>
        )}
      </p>
    </div>
  );
}
