import fc from 'fast-check';

import type {BroughtTerm} from './list-brought-terms';
import {mergeTerms, type MergedTerms} from './merge-terms';
import {parseTermbase} from './parse-termbase';

const longSource =
  'the screen on which administrators of an organization see all of its users, and what each may do there';

const before = `# Labels of the admin center.
product: Admin center
terms:
  # Seen in the menu on the left.
  - label: Users
    translations:
      nl-NL:
        label: Gebruikers
        source: ${longSource}
        date: 2026-11-01
        forbidden: [Leden] # somebody wrote this

  - label: Save
    translations:
      de: {label: Speichern, source: the screen, date: 2026-11-01}
`;
const origin = {
  product: 'Admin center',
  locale: 'nl-NL',
  source: 'glossary.tbx',
  date: '2026-11-22',
};
const term = (
  label: string,
  translations: readonly string[],
  forbidden: readonly string[] = [],
) => ({
  ...{label, line: 7, translations, forbidden},
});

function merge(text: string | null, brought: readonly BroughtTerm[]): MergedTerms {
  const merged = mergeTerms(text, brought, origin);
  if (!merged.ok) throw new Error(merged.problem.reason);
  return merged.value;
}

test('adds what is new, and keeps comments, order, and what somebody forbade', () => {
  const merged = merge(before, [
    term('Users', ['Gebruikers'], ['Personen', 'leden', 'Leden']),
    term('Save', ['Opslaan']),
    term('Yes: no', ['Ja'], ['Yep']),
  ]);
  expect(merged.text).toBe(`# Labels of the admin center.
product: Admin center
terms:
  # Seen in the menu on the left.
  - label: Users
    translations:
      nl-NL:
        label: Gebruikers
        source: ${longSource}
        date: 2026-11-01
        forbidden: [Leden, Personen, leden] # somebody wrote this

  - label: Save
    translations:
      de: {label: Speichern, source: the screen, date: 2026-11-01}
      nl-NL:
        label: Opslaan
        source: glossary.tbx
        date: 2026-11-22
  - label: "Yes: no"
    translations:
      nl-NL:
        label: Ja
        source: glossary.tbx
        date: 2026-11-22
        forbidden: [Yep]
`);
  expect(merged).toMatchObject({
    added: [
      {label: 'Save', translation: 'Opslaan'},
      {label: 'Yes: no', translation: 'Ja'},
    ],
    forbidden: [
      {label: 'Users', form: 'Personen'},
      {label: 'Users', form: 'leden'},
      {label: 'Yes: no', form: 'Yep'},
    ],
    conflicts: [],
  });
});

test('a list that is empty becomes one with a line for each key', () => {
  expect(merge('product: Admin center\nterms: []\n', [term('Save', ['Opslaan'])]).text)
    .toBe(`product: Admin center
terms:
  - label: Save
    translations:
      nl-NL:
        label: Opslaan
        source: glossary.tbx
        date: 2026-11-22
`);
});

test('what the two do not agree on is told, and nothing is changed about it', () => {
  const merged = merge(before, [
    term('Users', ['Personen'], ['Gebruikers']),
    term('Save', ['Opslaan', 'Bewaren']),
  ]);
  expect(merged).toEqual({
    text: null,
    added: [],
    known: [],
    forbidden: [],
    conflicts: [
      {label: 'Users', line: 7, has: 'Gebruikers', brings: ['Personen'], isForbidden: true},
      {label: 'Save', line: 7, has: null, brings: ['Opslaan', 'Bewaren'], isForbidden: false},
    ],
  });
});

test('of several that a glossary allows, the one that is there will do', () => {
  expect(merge(before, [term('Users', ['Personen', 'Gebruikers'])])).toMatchObject({
    text: null,
    known: ['Users'],
    conflicts: [],
  });
});

test('a file that cannot be read is left alone, with the place of its mistake', () => {
  expect(mergeTerms('product: A\nterms: no\n', [term('Save', ['Opslaan'])], origin)).toMatchObject({
    problem: {line: 2, column: 8},
  });
});

test('whatever the words are, the file has them afterwards, and a second time changes nothing', () => {
  const words = fc
    .string({unit: 'grapheme', minLength: 1, maxLength: 12})
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  const broughtTerms = fc.uniqueArray(fc.tuple(words, words), {
    selector: ([label]) => label.normalize('NFC').replace(/[‘’ʼ“”]/gu, "'"),
    maxLength: 8,
  });
  fc.assert(
    fc.property(broughtTerms, fc.constantFrom(null, before), (pairs, text) => {
      const brought = pairs.map(([label, translation]) => term(label, [translation]));
      const merged = merge(text, brought);
      if (merged.text === null) return;
      const parsed = parseTermbase(merged.text);
      if (!parsed.ok) throw new Error(`${parsed.problem.reason} in ${merged.text}`);
      const called = new Map(
        parsed.value.terms.map((each) => [each.label, each.translations.get('nl-NL')?.label]),
      );
      for (const {label, translation} of merged.added) expect(called.get(label)).toBe(translation);
      expect(merge(merged.text, brought)).toMatchObject({text: null, added: []});
    }),
    {numRuns: 150, seed: 4},
  );
});
