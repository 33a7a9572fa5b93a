import type {PracticeTenantSize} from '../practice-tenant';
import {cast, essentialCastSize} from './cast';
import {foldText} from './fold-text';
import {createNameGrid} from './name-grid';
import {matchesPerson, type PeopleQuery} from './people-query';
import type {PracticePerson} from './person';

export interface PeopleOrder {
  readonly property: 'displayName' | 'userPrincipalName';
  readonly isDescending: boolean;
}

/** The people that answer a query, in order, made only when asked for. */
export interface PeopleAnswer {
  readonly count: number;
  slice(from: number, limit: number): readonly PracticePerson[];
}

/** Everyone in a practice tenant: the cast, merged into a grid of generated people. */
export interface Directory {
  /** Finds a person by object id or sign-in name, without regard to case. */
  find(idOrUserPrincipalName: string): PracticePerson | null;
  select(query: PeopleQuery, order: PeopleOrder): PeopleAnswer;
}

interface PlacedPerson {
  readonly person: PracticePerson;
  /** How many generated people come before. */
  readonly rank: number;
}

/**
 * Creates the directory of a tenant of `size` people. The smallest tenant lists five of the cast;
 * the other operators can sign in there all the same and are found by id, but not listed.
 */
export function createDirectory(size: PracticeTenantSize, seed: number): Directory {
  const listed = size > cast.length ? cast : cast.slice(0, essentialCastSize);
  const grid = createNameGrid(size - listed.length, seed);
  const byName = new Map<string, PracticePerson>();
  for (const person of cast) {
    byName.set(person.id, person);
    byName.set(person.userPrincipalName.toLowerCase(), person);
  }

  function place(property: PeopleOrder['property']): readonly PlacedPerson[] {
    return listed
      .map((person) => ({person, key: orderKey(person, property)}))
      .sort((left, right) => (left.key < right.key ? -1 : 1))
      .map(({person, key}) => ({person, rank: ranksBelow(property, key)}));
  }

  function ranksBelow(property: PeopleOrder['property'], key: string): number {
    let low = 0;
    let high = grid.count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (orderKey(grid.personAt(middle), property) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const placed = new Map<PeopleOrder['property'], readonly PlacedPerson[]>();
  function placedBy(property: PeopleOrder['property']): readonly PlacedPerson[] {
    const known = placed.get(property) ?? place(property);
    placed.set(property, known);
    return known;
  }

  return {
    find(idOrUserPrincipalName) {
      const written = byName.get(idOrUserPrincipalName.toLowerCase());
      if (written) return written;
      const rank = grid.rankOf(idOrUserPrincipalName);
      return rank === null ? null : grid.personAt(rank);
    },
    select(query, {property, isDescending}) {
      const ranks = grid.select(query);
      const members = placedBy(property)
        .filter(({person}) => matchesPerson(query, person))
        .map(({person, rank}, index) => ({person, position: ranks.countBelow(rank) + index}));
      const castAt = new Map(members.map(({person, position}) => [position, person]));
      const count = ranks.count + members.length;

      function personAt(position: number): PracticePerson {
        const person = castAt.get(position);
        if (person) return person;
        const before = members.filter((member) => member.position < position).length;
        return grid.personAt(ranks.rankAt(position - before));
      }

      return {
        count,
        slice: (from, limit) =>
          Array.from({length: Math.max(0, Math.min(limit, count - from))}, (_, index) =>
            personAt(isDescending ? count - 1 - from - index : from + index),
          ),
      };
    },
  };
}

/** By what people are ordered: text folded as Graph's collation does, addresses by local part. */
export function orderKey(person: PracticePerson, property: PeopleOrder['property']): string {
  return property === 'displayName'
    ? foldText(person.displayName)
    : person.userPrincipalName.toLowerCase().split('@')[0]!;
}
