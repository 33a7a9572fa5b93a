import fc from 'fast-check';

import {readOwnTermbase} from '../../testing/read-own-termbase';
import {parseTermbase} from './parse-termbase';

const good = `product: Admin center
terms:
  - label: Users
    translations:
      nl-NL:
        label: Gebruikers
        source: the screen
        date: 2026-11-22
        forbidden: [Personen]
`;

test('reads the labels of a product', () => {
  const parsed = parseTermbase(good);
  const translation = {
    label: 'Gebruikers',
    source: 'the screen',
    date: '2026-11-22',
    forbidden: ['Personen'],
  };
  expect(parsed).toEqual({
    ok: true,
    value: {
      product: 'Admin center',
      terms: [
        {
          label: 'Users',
          product: 'Admin center',
          translations: new Map([['nl-NL', translation]]),
        },
      ],
    },
  });
});

test.each([
  ['no product', good.replace('product: Admin center\n', ''), 1, 1, /`product` is missing/u],
  ['a product without a name', good.replace('Admin center', '""'), 1, 10, /words/u],
  ['no list', 'product: A\nterms: none\n', 2, 8, /must be a list/u],
  ['a key that nobody knows', good.replace('source:', 'form:'), 7, 9, /`form` is not a key/u],
  [
    'no translations',
    good.replace(/translations:[^]*/u, 'translations: no\n'),
    4,
    19,
    /languages/u,
  ],
  ['what is no language', good.replace('nl-NL:', 'Dutch please:'), 5, 7, /is no language/u],
  ['a language in another spelling', good.replace('nl-NL:', 'nl_nl:'), 5, 7, /is no language/u],
  ['a language with nothing', good.replace(/nl-NL:[^]*/u, 'nl-NL:\n'), 5, 13, /keys here/u],
  ['a day that is none', good.replace('11-22', '11-31'), 8, 15, /no day/u],
  ['the day first', good.replace('2026-11-22', '22-11-2026'), 8, 15, /no day/u],
  [
    'its own label forbidden',
    good.replace('Personen', 'Gebruikers'),
    9,
    20,
    /cannot be forbidden/u,
  ],
  [
    'a label twice, however it is spaced',
    good + good.slice(good.indexOf('  - ')).replace('label: Users', 'label: "Users "'),
    10,
    12,
    /a second term has the label/u,
  ],
])('%s is told with its place', (_title, text, line, column, reason) => {
  expect(parseTermbase(text)).toEqual({
    ok: false,
    problem: {line, column, reason: expect.stringMatching(reason) as string},
  });
});

test('the labels of this project can be read', () => {
  const termbase = readOwnTermbase();
  const [term] = termbase.findByLabel('Active users');
  expect(term?.translations.get('nl-NL')?.label).toBe('Actieve gebruikers');
});

test('a file that was damaged anywhere is read, or told with a place in it', () => {
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(9), fc.string({maxLength: 4}), (at, length, text) => {
      const damaged = good.slice(0, at) + text + good.slice(at + length);
      const parsed = parseTermbase(damaged);
      if (parsed.ok) return;
      const lines = damaged.split('\n');
      expect(parsed.problem.line).toBeLessThanOrEqual(lines.length);
      expect(parsed.problem.reason).not.toBe('');
    }),
    {numRuns: 300, seed: 4},
  );
});
