import {useId, type KeyboardEventHandler, type ReactNode, type Ref} from 'react';

import styles from './search-field.module.css';

export interface SearchFieldProps {
  readonly label: string;
  /** What may be typed, below the field. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputId?: string;
}

/** A labelled search field. Names are searched for here, so nothing is corrected or remembered. */
export function SearchField({
  label,
  hint,
  value,
  onChange,
  onKeyDown,
  inputRef,
  inputId,
}: SearchFieldProps): ReactNode {
  const ownId = useId();
  const id = inputId ?? ownId;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="search"
        className={styles.input}
        value={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
