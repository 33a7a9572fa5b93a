import {useEffect, useState} from 'react';

import {readRolesScopes} from '../../graph/read-user-card';
import type {UserDetails} from '../../graph/user';
import type {ConfirmUserState} from '../../steps/confirm-user/create-confirm-user-step';
import type {ChosenUser} from '../../steps/incident/create-incident';
import {useObservable} from '../../ui/use-observable';
import {pageSession} from '../page-session';
import {useSignIn} from '../session-bar/use-sign-in';
import {searchFieldId} from '../step-action-id';
import {useTenant} from '../tenant-context';
import {useCardFocus, type CardPlaces} from './use-card-focus';

/** The card of the chosen user, read anew for every choice, account and page load. */
export function useConfirmUser(places: CardPlaces) {
  const {auth, incident, confirmUserStep, clock} = useTenant();
  const {active} = useObservable(auth.state);
  const chosen = useObservable(incident.chosen);
  const stepState = useObservable(confirmUserStep.state);
  const [attempt, setAttempt] = useState(0);
  const [lastRead, setLastRead] = useState({key: '', includesRoles: false});

  const accountId = active?.id;
  const userId = chosen?.id;
  const displayName = chosen?.displayName;
  const readKey = [accountId, userId, attempt].join(' ');

  useEffect(() => {
    if (accountId === undefined || userId === undefined || displayName === undefined) return;
    const stopped = new AbortController();
    const read = async () => {
      const token = await auth.getToken(readRolesScopes, {signal: stopped.signal});
      if (stopped.signal.aborted) return;
      confirmUserStep.read({id: userId, displayName}, {includeRoles: token.ok});
      setLastRead({key: readKey, includesRoles: token.ok});
    };
    void read();
    return () => stopped.abort();
  }, [auth, confirmUserStep, accountId, userId, displayName, readKey]);

  // Until the read of this very choice has begun, the step still shows the one before.
  const state: ConfirmUserState =
    lastRead.key === readKey ? stepState : {name: active && chosen ? 'checking' : 'idle'};

  const focus = useCardFocus(state.name, places);
  const read = () => setAttempt((count) => count + 1);
  const rolesConsent = useSignIn(() => {
    focus.holdOnForRoles();
    read();
  });

  return {
    chosen: chosen && state.name === 'ready' ? asNamedBy(state.card.user, chosen) : chosen,
    isSignedIn: active !== null,
    state,
    now: clock.now(),
    includesRoles: lastRead.includesRoles,
    readAgain() {
      focus.holdOn();
      read();
    },
    rolesConsent,
    askForRoles: () =>
      void rolesConsent.ask({kind: 'consent', scopes: readRolesScopes, claims: null}),
    /** Under the names of the card in view. */
    confirm() {
      if (state.name === 'ready') incident.confirm(state.card.user);
    },
    chooseAnother() {
      incident.clear();
      const findUserStep = pageSession.stepIds.get()['find-user'];
      // The button that was pressed goes away with the choice.
      if (findUserStep !== undefined) document.getElementById(searchFieldId(findUserStep))?.focus();
    },
  };
}

/**
 * A choice under the names that the tenant gives. Where it was made, or kept in a storage, under
 * others, it is not confirmed: they may have been somebody else's.
 */
function asNamedBy({displayName, userPrincipalName}: UserDetails, chosen: ChosenUser): ChosenUser {
  const isSame =
    displayName === chosen.displayName && userPrincipalName === chosen.userPrincipalName;
  return isSame ? chosen : {...chosen, displayName, userPrincipalName, isConfirmed: false};
}
