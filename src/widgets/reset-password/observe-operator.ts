import type {AuthState} from '../../auth/auth';
import type {Observable} from '../../core/observable';

/**
 * The id of the account that acts; null where nobody is signed in. Tells only of another account, not
 * of a sign-in that begins or fails.
 */
export function observeOperator(state: Observable<AuthState>): Observable<string | null> {
  const get = () => state.get().active?.id ?? null;
  return {
    get,
    subscribe(listener) {
      let last = get();
      return state.subscribe(() => {
        const latest = get();
        if (latest === last) return;
        last = latest;
        listener();
      });
    },
  };
}
