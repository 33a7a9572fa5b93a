import type {UserProperty} from '../odata/user-properties';
import type {PracticePerson} from '../people/person';
import {lastPasswordChangeOf} from '../state/password-dates';
import type {PracticeState} from '../state/practice-state';

/** A user as Graph writes one, with the properties that were asked for. */
export function userJson(
  person: PracticePerson,
  properties: readonly UserProperty[],
  state: PracticeState,
  now: number,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    properties.map((property) => [property, propertyOf(person, property, state, now)]),
  );
}

function propertyOf(
  person: PracticePerson,
  property: UserProperty,
  state: PracticeState,
  now: number,
): unknown {
  switch (property) {
    case 'businessPhones':
      return [];
    case 'lastPasswordChangeDateTime':
      return lastPasswordChangeOf(person, state, now);
    case 'signInSessionsValidFromDateTime':
      // Sessions from before a password change no longer renew, so both dates move together.
      return lastPasswordChangeOf(person, state, now);
    default:
      return property in person ? person[property as keyof PracticePerson] : null;
  }
}
