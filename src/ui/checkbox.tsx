import {useId, type ReactNode} from 'react';

import styles from './checkbox.module.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A checkbox with a line that says what it does. */
export function Checkbox({label, description, isChecked, onChange}: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.checkbox}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={isChecked}
        aria-describedby={`${id}-description`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span id={`${id}-description`} className={styles.description}>
        {description}
      </span>
    </div>
  );
}
