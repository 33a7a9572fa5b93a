import {mixBits} from './mix-bits';
import {matchesValue, type ValueProperty} from './people-query';

/**
 * What generated people are apart from their names repeats every 32 places, so that any mixture of
 * conditions can still be counted without looking at each person.
 */
export interface Attributes {
  readonly accountEnabled: boolean;
  readonly userType: 'Member';
  readonly onPremisesSyncEnabled: true | null;
  readonly department: string;
  readonly externalUserState: null;
}

const departments = [
  'Care',
  'Facilities',
  'Finance',
  'Human Resources',
  'Information Technology',
  'Legal',
  'Logistics',
  'Sales',
] as const;

const pattern: readonly Attributes[] = Array.from({length: 32}, (_, place) => {
  const bits = mixBits(0x70617474, place);
  return {
    accountEnabled: place !== 21,
    userType: 'Member',
    onPremisesSyncEnabled: bits % 4 === 0 ? true : null,
    department: departments[(bits >>> 8) % departments.length]!,
    externalUserState: null,
  };
});

/** The attributes of the person at a place of the pattern. */
export function attributesAt(place: number): Attributes {
  return pattern[place & 31]!;
}

/** The places of the pattern where `property` has `value`, as 32 bits. */
export function attributeMask(property: ValueProperty, value: string | boolean | null): number {
  return pattern.reduce(
    (mask, attributes, place) =>
      matchesValue(attributes[property], value) ? mask | (1 << place) : mask,
    0,
  );
}
