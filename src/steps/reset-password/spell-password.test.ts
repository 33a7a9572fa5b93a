import fc from 'fast-check';
import {spellPassword} from './spell-password';

const printable = Array.from({length: 0x7f - 0x20}, (_, index) =>
  String.fromCharCode(0x20 + index),
);

it('spells in English with the international alphabet', () => {
  expect(spellPassword('aJ7@ ', 'en').map(({spoken}) => spoken)).toEqual([
    'small Alfa',
    'capital Juliett',
    'seven',
    'at sign',
    'space',
  ]);
});

it('spells in Dutch with the Dutch alphabet', () => {
  expect(spellPassword('qY7@#!', 'nl').map(({spoken}) => spoken)).toEqual([
    'kleine letter Quotiënt',
    'hoofdletter Ypsilon',
    'zeven',
    'apenstaartje',
    'hekje',
    'uitroepteken',
  ]);
});

describe.each(['en', 'nl'] as const)('in %s', (language) => {
  it('has words of its own for every printable ASCII character', () => {
    const spoken = spellPassword(printable.join(''), language).map((each) => each.spoken);
    expect(spoken.filter((each) => each.length < 3)).toEqual([]);
    expect(new Set(spoken).size).toBe(printable.length);
  });

  it('begins each letter’s word with that letter', () => {
    for (const {character, spoken} of spellPassword('abcdefghijklmnopqrstuvwxyz', language)) {
      expect(spoken.split(' ').at(-1)?.toLowerCase().startsWith(character)).toBe(true);
    }
  });

  it('gives one entry for each character, in order, of any password', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii', maxLength: 256}), (password) => {
        const spelled = spellPassword(password, language);
        expect(spelled.map(({character}) => character).join('')).toBe(password);
        expect(spelled).toHaveLength(password.length);
      }),
    );
  });
});
