import {useSyncExternalStore} from 'react';

import type {OneTimeSecret, SecretGoneReason} from '../../steps/reset-password/one-time-secret';

/** What may be known of the secret without knowing it. */
export type SecretStatus =
  | {readonly name: 'empty'}
  | {readonly name: 'held'; readonly expiresAt: number}
  | {readonly name: 'gone'; readonly why: SecretGoneReason};

/** Follows a secret without ever taking the password itself into React's state. */
export function useSecretStatus(secret: OneTimeSecret): SecretStatus {
  const summary = useSyncExternalStore(
    secret.state.subscribe,
    () => summarise(secret),
    () => 'empty',
  );
  const [name, detail] = summary.split(':');
  if (name === 'held') return {name, expiresAt: Number(detail)};
  if (name === 'gone') return {name, why: detail as SecretGoneReason};
  return {name: 'empty'};
}

/** The status as one comparable text, which React wants of a snapshot. */
function summarise(secret: OneTimeSecret): string {
  const state = secret.state.get();
  switch (state.name) {
    case 'empty':
      return 'empty';
    case 'held':
      return `held:${state.expiresAt}`;
    case 'gone':
      return `gone:${state.why}`;
  }
}
