import type {Auth, AuthState, SignedInAccount, SignInProblem} from '../../auth/auth';
import {createObservable, type WritableObservable} from '../../core/observable';
import {failure, success, type Result} from '../../core/result';

/** An `Auth` without an authority: tests set its state, and what the next request ends with. */
export interface FakeAuth extends Auth {
  readonly state: WritableObservable<AuthState>;
  /** What was asked, in order: `sign-in popup User.Read.All`. */
  readonly asked: readonly string[];
  /** What the next sign-in, consent or sign-out ends with; a success unless set. */
  nextProblem: SignInProblem | null;
  /** Scopes for which tokens are handed out; others are `consent-required`. */
  readonly consented: Set<string>;
}

/** The account that a fake sign-in ends with. */
export const fakeAccount: SignedInAccount = {
  id: 'home-1',
  objectId: '00000000-0000-4000-8000-000000000001',
  tenantId: 'tenant',
  username: 'olga@runbook.example',
  name: 'Olga Operator',
};

/** Creates a fake `Auth`, with `active` signed in. */
export function createFakeAuth(active: SignedInAccount | null = fakeAccount): FakeAuth {
  const asked: string[] = [];
  const consented = new Set(['User.Read.All']);
  const state = createObservable<AuthState>({
    accounts: active ? [active] : [],
    active,
    isWorking: false,
    problem: null,
  });

  const answer = <Value>(value: Value): Result<Value, SignInProblem> => {
    const problem = auth.nextProblem;
    auth.nextProblem = null;
    return problem ? failure(problem) : success(value);
  };

  const auth: FakeAuth = {
    state,
    asked,
    consented,
    nextProblem: null,
    async signIn({scopes, method}) {
      asked.push(`sign-in ${method} ${scopes.join(' ')}`);
      const outcome = answer(fakeAccount);
      if (outcome.ok) state.set({...state.get(), accounts: [fakeAccount], active: fakeAccount});
      return outcome;
    },
    async consent({scopes, method, claims}) {
      asked.push(
        ['consent', method, ...scopes, ...(claims === undefined ? [] : [claims])].join(' '),
      );
      const outcome = answer(fakeAccount);
      if (outcome.ok) for (const scope of scopes) consented.add(scope);
      return outcome;
    },
    switchTo(accountId) {
      const {accounts} = state.get();
      state.set({...state.get(), active: accounts.find(({id}) => id === accountId) ?? null});
    },
    async signOut(method) {
      asked.push(`sign-out ${method}`);
      const outcome = answer(null);
      if (outcome.ok) state.set({...state.get(), accounts: [], active: null});
      return outcome;
    },
    async forget() {
      asked.push('forget');
      state.set({...state.get(), accounts: [], active: null});
    },
    async getToken(scopes) {
      return scopes.every((scope) => consented.has(scope))
        ? success('fake token')
        : failure({code: 'consent-required'});
    },
  };
  return auth;
}
