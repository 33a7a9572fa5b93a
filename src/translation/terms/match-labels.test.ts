import fc from 'fast-check';

import {matchLabels} from './match-labels';
import type {Term} from './term';
import {createTermbase} from './termbase';

const terms = [
  ['Users', 'Gebruikers', 'Leden'],
  ['Groups', 'Groepen', 'Leden'],
  ['Save', 'Opslaan', 'Bewaar'],
  ['Cancel', 'Annuleren', 'Afbreken'],
].map(([label = '', dutch = '', form = '']): Term => {
  const translation = {label: dutch, source: 'here', date: '2026-11-22', forbidden: [form]};
  return {label, product: 'Center', translations: new Map([['nl-NL', translation]])};
});
const termbase = createTermbase(terms);
const dutchOf = (label: string) =>
  termbase.findByLabel(label)[0]?.translations.get('nl-NL')?.label ?? '';

const match = (
  source: readonly string[],
  target: readonly string[],
  leads: readonly string[] = [],
) => {
  const words = (text: string) => ({text, isLead: leads.includes(text)});
  return matchLabels(source.map(words), target.map(words), termbase, 'nl-NL');
};

test('the labels of a step may stand in any order, and one wrong label is one problem', () => {
  const labels = fc.array(fc.constantFrom(...terms.map(({label}) => label)), {maxLength: 5});
  fc.assert(
    fc.property(
      labels,
      fc.nat(),
      fc.constantFrom('Xyz', 'GROEPEN!', 'Opslan'),
      (source, at, wrong) => {
        const target = source.map(dutchOf);
        expect(match(source, Array.from(target).reverse())).toEqual([]);
        const place = at % Math.max(target.length, 1);
        const broken = target.map((label, index) => (index === place ? wrong : label));
        const expected =
          source.length === 0 ? [] : [expect.objectContaining({kind: 'different', target: place})];
        expect(match(source, broken)).toEqual(expected);
      },
    ),
    {numRuns: 100, seed: 4},
  );
});

test('one form that is forbidden for two labels is told for the one that is there', () => {
  expect(match(['Groups'], ['Leden'])).toMatchObject([
    {kind: 'forbidden', target: 0, wanted: {source: 'Groups', label: 'Groepen'}},
  ]);
  expect(match(['Groups', 'Users'], ['Leden', 'Groepen'])).toMatchObject([
    {kind: 'forbidden', target: 0, wanted: {source: 'Users'}},
  ]);
});

test('a mistyped label is told for the one that it is most like, whatever the order', () => {
  expect(match(['Users', 'Save'], ['Opslan', 'Personen'])).toMatchObject([
    {kind: 'different', target: 0, wanted: {source: 'Save'}},
    {kind: 'different', target: 1, wanted: {source: 'Users'}},
  ]);
});

test('a label is the same however its letters, quotes and blanks were typed', () => {
  const translation = {
    label: "Alinéa's  wissen",
    source: 'here',
    date: '2026-11-22',
    forbidden: [],
  };
  const term = {label: 'Clear', product: 'Center', translations: new Map([['nl-NL', translation]])};
  const {findByTranslation} = createTermbase([term]);
  expect(findByTranslation('Aline\u0301a’s\u00A0wissen', 'nl-NL')).toEqual([term]);
  expect(findByTranslation("alinéa's wissen", 'nl-NL')).toEqual([]);
});

test('stress is let be as often as the source has it', () => {
  expect(match(['not', 'Users'], ['Gebruikers', 'niet'])).toEqual([]);
  expect(match(['Users'], ['Gebruikers', 'niet'])).toMatchObject([{kind: 'unknown', target: 1}]);
  expect(match(['Guests', 'Users'], ['Gasten', 'Gebruikers'], ['Guests', 'Gasten'])).toEqual([]);
  expect(match(['Guests'], ['Gasten'], ['Gasten'])).toMatchObject([
    {kind: 'unknown-source', source: 'Guests', target: 0},
  ]);
  expect(match(['Users'], ['Gasten'], ['Users', 'Gasten'])).toMatchObject([{kind: 'different'}]);
});

test('a label that is lost or told twice is for the rule that counts bold', () => {
  expect(match(['Users', 'Save'], ['Opslaan'])).toEqual([]);
  expect(match(['Save'], ['Opslaan', 'Groepen'])).toEqual([]);
});
