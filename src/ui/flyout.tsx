import type {ReactNode} from 'react';
import {Dialog} from 'react-aria-components/Dialog';
import {Heading} from 'react-aria-components/Heading';
import {Modal, ModalOverlay} from 'react-aria-components/Modal';

import styles from './flyout.module.css';

export interface FlyoutProps {
  readonly isOpen: boolean;
  /**
   * Asked for with Escape or the close button. The flyout stays open until `isOpen` says otherwise,
   * so the owner may ask first. A click beside the flyout asks nothing: it is too easily a slip.
   */
  readonly onCloseRequest: () => void;
  /** The flyout's accessible name and visible heading. */
  readonly title: string;
  /** Accessible name of the close button. */
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/**
 * A modal panel from the right edge, the whole screen on a phone. Focus moves in, stays in, and
 * returns to what had it. It stands in `body`, outside the article's styles.
 */
export function Flyout({
  isOpen,
  onCloseRequest,
  title,
  closeLabel,
  children,
}: FlyoutProps): ReactNode {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(isOpening) => {
        if (!isOpening) onCloseRequest();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <button
              type="button"
              className={styles.close}
              aria-label={closeLabel}
              onClick={onCloseRequest}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="2" />
              </svg>
            </button>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
