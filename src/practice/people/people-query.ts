import {splitWords} from './fold-text';
import type {PracticePerson} from './person';

/** The properties that are compared as text: without regard to case. */
export type TextProperty = 'displayName' | 'givenName' | 'surname' | AddressProperty;
export type AddressProperty = 'mail' | 'userPrincipalName';

/** The properties that hold one of a few values. */
export type ValueProperty =
  'accountEnabled' | 'userType' | 'onPremisesSyncEnabled' | 'department' | 'externalUserState';

/** Which people are asked for: what `$filter` and `$search` come down to. */
export type PeopleQuery =
  | {readonly kind: 'everyone'}
  | {readonly kind: 'and' | 'or'; readonly parts: readonly PeopleQuery[]}
  | {readonly kind: 'not'; readonly part: PeopleQuery}
  | {
      readonly kind: 'text';
      readonly property: TextProperty;
      readonly test: 'equals' | 'startsWith';
      readonly text: string;
    }
  /** Graph looks at the end of addresses only. */
  | {
      readonly kind: 'text';
      readonly property: AddressProperty;
      readonly test: 'endsWith';
      readonly text: string;
    }
  /** A word of the display name begins with this (already folded) text. */
  | {readonly kind: 'word'; readonly text: string}
  | {
      readonly kind: 'value';
      readonly property: ValueProperty;
      readonly value: string | boolean | null;
    };

/** Whether one person is asked for. The definition that all arithmetic must agree with. */
export function matchesPerson(query: PeopleQuery, person: PracticePerson): boolean {
  switch (query.kind) {
    case 'everyone':
      return true;
    case 'and':
      return query.parts.every((part) => matchesPerson(part, person));
    case 'or':
      return query.parts.some((part) => matchesPerson(part, person));
    case 'not':
      return !matchesPerson(query.part, person);
    case 'word':
      return splitWords(person.displayName).some((word) => word.startsWith(query.text));
    case 'text':
      return matchesText(query.test, person[query.property], query.text);
    case 'value':
      return matchesValue(person[query.property], query.value);
  }
}

function matchesText(
  test: 'equals' | 'startsWith' | 'endsWith',
  actual: string | null,
  text: string,
): boolean {
  if (actual === null) return false;
  const known = actual.toLowerCase();
  const wanted = text.toLowerCase();
  if (test === 'equals') return known === wanted;
  return test === 'startsWith' ? known.startsWith(wanted) : known.endsWith(wanted);
}

/** Compares as Graph does: text without regard to case. */
export function matchesValue(
  actual: string | boolean | null,
  wanted: string | boolean | null,
): boolean {
  if (typeof actual === 'string' && typeof wanted === 'string') {
    return actual.toLowerCase() === wanted.toLowerCase();
  }
  return actual === wanted;
}
