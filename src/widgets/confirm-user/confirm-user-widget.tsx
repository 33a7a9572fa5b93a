import type {ReactNode} from 'react';

export function ConfirmUserWidget(_props: {readonly stepId: string}): ReactNode {
  return null;
}
