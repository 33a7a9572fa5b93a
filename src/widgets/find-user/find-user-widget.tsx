import type {ReactNode} from 'react';

export function FindUserWidget(_props: {readonly stepId: string}): ReactNode {
  return null;
}
