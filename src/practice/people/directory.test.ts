import fc from 'fast-check';
import type {PracticeTenantSize} from '../practice-tenant';
import {practiceTenantSizes} from '../practice-tenant';
import {cast} from './cast';
import {createDirectory, orderKey, type PeopleOrder} from './directory';
import {foldText} from './fold-text';
import {firstNames} from './first-names';
import {lastNames, secondLastNames} from './last-names';
import {createNameGrid} from './name-grid';
import {matchesPerson, type PeopleQuery} from './people-query';
import type {PracticePerson} from './person';

const seed = 7;
const byName: PeopleOrder = {property: 'displayName', isDescending: false};
const everyone: PeopleQuery = {kind: 'everyone'};

function listEveryone(size: PracticeTenantSize): readonly PracticePerson[] {
  return createDirectory(size, seed).select(everyone, byName).slice(0, size);
}

const words = [
  'a',
  'an',
  'mo',
  'jan',
  'van',
  'de',
  'bak',
  'oz',
  'wolf',
  'mol',
  'o',
  'rietveld',
  'x',
];
const texts = [
  '',
  'a',
  'Anna',
  'anna ',
  'mo ',
  'Mo B',
  'mo.b',
  'jan.van.de',
  'milan.rietveld@practice.example',
  'Milan Rietveld',
  'daan visserman',
  'van den berg',
  '@practice.example',
  'n@practice.example',
  '.bakker@practice.example',
  'mol@practice.example',
  '-mol',
  'bakker-m',
  'Bakker',
];
const query: fc.Arbitrary<PeopleQuery> = fc.letrec<{any: PeopleQuery}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    fc.constant(everyone),
    fc.record({kind: fc.constant('word' as const), text: fc.constantFrom(...words)}),
    fc.record({
      kind: fc.constant('text' as const),
      property: fc.constantFrom(
        'displayName' as const,
        'givenName' as const,
        'surname' as const,
        'mail' as const,
        'userPrincipalName' as const,
      ),
      test: fc.constantFrom('equals' as const, 'startsWith' as const),
      text: fc.constantFrom(...texts),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      property: fc.constantFrom('mail' as const, 'userPrincipalName' as const),
      test: fc.constant('endsWith' as const),
      text: fc.constantFrom(...texts),
    }),
    fc.constantFrom<PeopleQuery>(
      {kind: 'value', property: 'accountEnabled', value: false},
      {kind: 'value', property: 'onPremisesSyncEnabled', value: true},
      {kind: 'value', property: 'onPremisesSyncEnabled', value: null},
      {kind: 'value', property: 'userType', value: 'member'},
      {kind: 'value', property: 'department', value: 'Sales'},
    ),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('any'), {minLength: 1, maxLength: 3}),
    }),
    fc.record({kind: fc.constant('not' as const), part: tie('any')}),
  ),
})).any;

test('no two names of a list fold to the same text, and no family name holds a hyphen', () => {
  for (const names of [firstNames, [...lastNames, ...secondLastNames]]) {
    expect(new Set(names.map(foldText)).size).toBe(names.length);
    expect(names.filter((name) => name.includes('-'))).toEqual([]);
  }
});

test.each([5, 100, 2_500] as const)('lists each of %d people once, in order', (size) => {
  const people = listEveryone(size);
  expect(people).toHaveLength(size);
  expect(new Set(people.map(({id}) => id)).size).toBe(size);
  expect(new Set(people.map(({userPrincipalName}) => userPrincipalName)).size).toBe(size);
  for (const property of ['displayName', 'userPrincipalName'] as const) {
    const keys = createDirectory(size, seed)
      .select(everyone, {property, isDescending: false})
      .slice(0, size)
      .map((person) => orderKey(person, property));
    expect(keys).toEqual([...keys].sort((left, right) => (left < right ? -1 : 1)));
  }
});

test('neighbours are in order at every size, by name and by address', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(100_000, 1_000_000),
      fc.constantFrom('displayName' as const, 'userPrincipalName' as const),
      fc.nat(999_998),
      (size, property, position) => {
        const from = position % (size - 1);
        const grid = createNameGrid(size, seed);
        const [left, right] = [grid.personAt(from), grid.personAt(from + 1)];
        expect(orderKey(left, property) < orderKey(right, property)).toBe(true);
      },
    ),
    {numRuns: 300},
  );
});

test.each(practiceTenantSizes)('a tenant of %d counts exactly that many', (size) => {
  expect(createDirectory(size, seed).select(everyone, byName).count).toBe(size);
});

test('a person is found by id and by sign-in name, in either case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...practiceTenantSizes), fc.nat(), (size, number) => {
      const directory = createDirectory(size, seed);
      const [person] = directory.select(everyone, byName).slice(number % size, 1);
      expect(directory.find(person!.id.toUpperCase())).toEqual(person);
      expect(directory.find(person!.userPrincipalName.toUpperCase())).toEqual(person);
    }),
  );
});

test('nobody is found by a made-up id or address', () => {
  const directory = createDirectory(1_000_000, seed);
  expect(directory.find('00000000-0000-4000-8000-000000000000')).toBeNull();
  expect(directory.find('nobody')).toBeNull();
  expect(directory.find('anna.nobody@practice.example')).toBeNull();
  expect(directory.find('anna.bakker-nobody@practice.example')).toBeNull();
  fc.assert(fc.property(fc.uuid(), (id) => directory.find(id) === null));
});

test.each([5, 100, 2_500] as const)(
  'arithmetic agrees with looking at each of %d people',
  (size) => {
    const people = listEveryone(size);
    const directory = createDirectory(size, seed);
    fc.assert(
      fc.property(query, fc.boolean(), (asked, isDescending) => {
        const expected = people.filter((person) => matchesPerson(asked, person));
        if (isDescending) expected.reverse();
        const answer = directory.select(asked, {property: 'displayName', isDescending});
        expect(answer.count).toBe(expected.length);
        expect(answer.slice(0, size).map(({id}) => id)).toEqual(expected.map(({id}) => id));
      }),
      {numRuns: size > 1_000 ? 60 : 200},
    );
  },
);

test('arithmetic agrees with looking at each person where family names are double', () => {
  const count = 130_000;
  const grid = createNameGrid(count, seed);
  const people = Array.from({length: count}, (_, rank) => grid.personAt(rank));
  fc.assert(
    fc.property(query, fc.nat(count - 1), (asked, rank) => {
      const expected: number[] = [];
      people.forEach((person, at) => {
        if (matchesPerson(asked, person)) expected.push(at);
      });
      const answer = grid.select(asked);
      expect(answer.count).toBe(expected.length);
      expect(answer.countBelow(rank)).toBe(expected.filter((at) => at < rank).length);
      if (expected.length > 0) {
        const position = rank % expected.length;
        expect(answer.rankAt(position)).toBe(expected[position]);
      }
    }),
    {numRuns: 12},
  );
}, 60_000);

test('the cast stands in every tenant, and nobody generated has a sign-in name of theirs', () => {
  for (const size of practiceTenantSizes) {
    const grid = createNameGrid(size, seed);
    for (const person of cast) {
      expect(createDirectory(size, seed).find(person.userPrincipalName)).toEqual(person);
      expect(grid.rankOf(person.userPrincipalName)).toBeNull();
    }
  }
});

test('the compromised user has a name of his own at every size', () => {
  for (const size of practiceTenantSizes) {
    const named: PeopleQuery = {kind: 'word', text: 'rietveld'};
    expect(createDirectory(size, seed).select(named, byName).count).toBe(1);
  }
});
