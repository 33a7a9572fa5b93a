import {useSyncExternalStore} from 'react';

import type {Observable} from '../core/observable';

/**
 * Reads an observable and renders again when it changes.
 *
 * `serverValue` stands in on the server and while the page hydrates; without it the current value
 * is used, which is right for everything that is mounted after hydration only.
 */
export function useObservable<Value>(
  observable: Observable<Value>,
  ...serverValue: [] | [Value]
): Value {
  const readOnServer = () => (serverValue.length === 1 ? serverValue[0] : observable.get());
  return useSyncExternalStore(observable.subscribe, observable.get, readOnServer);
}
