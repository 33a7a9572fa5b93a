import clsx from 'clsx';
import type {ComponentProps, ReactNode} from 'react';

import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'link';
  /**
   * Takes the button out of use and says so, but leaves it focusable: disabling the element that
   * holds the focus would lose the focus.
   */
  readonly isDisabled?: boolean;
}

/** A button of 44 by 44 CSS pixels at least, which never submits a form. */
export function Button({
  variant = 'secondary',
  isDisabled = false,
  className,
  onClick,
  ...others
}: ButtonProps): ReactNode {
  return (
    <button
      {...others}
      type="button"
      aria-disabled={isDisabled || undefined}
      className={clsx(styles.button, styles[variant], className)}
      onClick={isDisabled ? undefined : onClick}
    />
  );
}
