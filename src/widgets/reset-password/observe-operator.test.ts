import type {AuthState, SignedInAccount} from '../../auth/auth';
import {createObservable} from '../../core/observable';
import {observeOperator} from './observe-operator';

const olga: SignedInAccount = {
  id: 'olga',
  objectId: 'o1',
  tenantId: 't1',
  username: 'olga@contoso.com',
  name: 'Olga',
};
const signedIn: AuthState = {accounts: [olga], active: olga, isWorking: false, problem: null};

test('tells of another account, and not of a sign-in that begins or fails', () => {
  const state = createObservable(signedIn);
  const operator = observeOperator(state);
  const told: (string | null)[] = [];
  const stop = operator.subscribe(() => told.push(operator.get()));

  state.set({...signedIn, isWorking: true});
  state.set({...signedIn, problem: {code: 'popup-blocked', message: null}});
  // MSAL may give the same account as another object.
  state.set({...signedIn, active: {...olga}});
  expect(told).toEqual([]);

  state.set({...signedIn, active: null});
  state.set(signedIn);
  expect(told).toEqual([null, 'olga']);

  stop();
  state.set({...signedIn, active: null});
  expect(told).toEqual([null, 'olga']);
});
