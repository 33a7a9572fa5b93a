import type {ReactNode} from 'react';

export interface JsonProps {
  /** Anything that JSON can say. */
  readonly value: unknown;
}

/** Shows a value as indented JSON. */
export function Json({value}: JsonProps): ReactNode {
  return <pre>{JSON.stringify(value, null, 2) ?? 'undefined'}</pre>;
}
