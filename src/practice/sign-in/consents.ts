import type {PracticeState} from '../state/practice-state';
import {joinScopes} from './scopes';

/** The (plain) scopes that are consented to for an operator, by themselves or for everyone. */
export function consentedScopes(state: PracticeState, operatorId: string): readonly string[] {
  return joinScopes(state.consents[operatorId] ?? [], state.organizationConsents);
}

/** Notes a consent, of one operator or for the whole organisation. */
export function rememberConsent(
  state: PracticeState,
  operatorId: string,
  scopes: readonly string[],
  isForOrganization: boolean,
): PracticeState {
  if (isForOrganization) {
    return {...state, organizationConsents: joinScopes(state.organizationConsents, scopes)};
  }
  const own = joinScopes(state.consents[operatorId] ?? [], scopes);
  return {...state, consents: {...state.consents, [operatorId]: own}};
}
