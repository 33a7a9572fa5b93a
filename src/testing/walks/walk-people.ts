import {cast} from '../../practice/people/cast';
import type {PracticePerson} from '../../practice/people/person';

function personNamed(name: string): PracticePerson {
  const person = cast.find(({displayName}) => displayName === name);
  if (!person) throw new Error(`${name} is not in the practice cast`);
  return person;
}

/** Whose passwords are reset on a walk: of the cloud, synced, and one who has a namesake. */
export const walkTargets: readonly PracticePerson[] = [
  personNamed('Milan Rietveld'),
  personNamed('Annelies Terpstra'),
  personNamed('Daan Visserman'),
];
