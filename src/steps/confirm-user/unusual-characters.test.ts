import fc from 'fast-check';
import {characterNames} from './character-names';
import {unusualCharacters} from './unusual-characters';

const found = (text: string) =>
  unusualCharacters(text).map(({codePoint, kind, name, script, looksLike}) =>
    [codePoint, kind, name ?? script, looksLike].filter((each) => each !== null).join(' '),
  );

it.each([
  ['Kim de Vries', []],
  ['Renée O’Brien-Łukasz (IT) 2', []],
  ['Иван Петров', []],
  ['山田 太郎 Taro', []],
  ['김민수', []],
  ['محمد علي', []],
  ['Kim\u202eseirV', ['U+202E bidi-control RIGHT-TO-LEFT OVERRIDE']],
  ['Kim\u200fVries', ['U+200F bidi-control RIGHT-TO-LEFT MARK']],
  ['Kim\u200b Vries\u200b', ['U+200B invisible ZERO WIDTH SPACE']],
  ['Kim\u00a0Vries', ['U+00A0 invisible NO-BREAK SPACE']],
  ['Kim\u0007', ['U+0007 invisible']],
  ['Kim\ud83d', ['U+D83D invisible']],
  ['Аnnа Jansen', ['U+0410 mixed-script Cyrillic A', 'U+0430 mixed-script Cyrillic a']],
  ['Αnna', ['U+0391 mixed-script Greek A']],
  ['Anna Ж', ['U+0416 mixed-script Cyrillic']],
  ['𝐊im', ['U+1D40A mixed-script K']],
  ['Kim Ы', ['U+042B mixed-script Cyrillic bl']],
  ['Kim ґ', ['U+0491 mixed-script Cyrillic']],
  ['Kim ы', ['U+044B mixed-script Cyrillic']],
  ['Taro ー', []],
  ['ʹИван', []],
  ['๒ Иван', []],
])('%j: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  ['Cyrillic', 'Ж'],
  ['Greek', 'Ω'],
  ['Armenian', 'Բ'],
  ['Arabic', 'م'],
  ['Hebrew', 'א'],
  ['Thai', 'ก'],
  ['Devanagari', 'अ'],
  ['Bengali', 'অ'],
  ['Tamil', 'அ'],
  ['Georgian', 'ა'],
  ['Ethiopic', 'አ'],
  ['Cherokee', 'Ꮼ'],
  ['Coptic', 'Ⲋ'],
  ['Canadian Aboriginal', 'ᐁ'],
  ['Lisu', 'ꓤ'],
])('names a %s letter in a Latin name, and takes a name of its own as usual', (script, letter) => {
  expect(unusualCharacters(`Kim ${letter}`)).toMatchObject([{kind: 'mixed-script', script}]);
  expect(unusualCharacters(`${letter} 2`)).toEqual([]);
});

it.each([
  ['Han', '山'],
  ['Hiragana', 'あ'],
  ['Katakana', 'ア'],
  ['Bopomofo', 'ㄅ'],
  ['Hangul', '김'],
])(
  'lets %s stand beside Latin and its neighbours, and beside no other script',
  (script, letter) => {
    expect(unusualCharacters(`Kim ${letter}`)).toEqual([]);
    expect(unusualCharacters(`山あアㄅ김${letter}`)).toEqual([]);
    expect(unusualCharacters(`Иван ${letter}`)).toMatchObject([{kind: 'mixed-script', script}]);
  },
);

it('tells of a letter in a rare script, though not which', () => {
  expect(unusualCharacters('Kim \u{10900}')).toMatchObject([{kind: 'mixed-script', script: null}]);
});

it('finds nothing unusual in printable ASCII', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme-ascii'}), (text) => {
      expect(unusualCharacters(text)).toEqual([]);
    }),
  );
});

it('names every character of the table as invisible or as a bidi control', () => {
  for (const [codePoint, name] of Object.entries(characterNames)) {
    const character = String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
    expect(unusualCharacters(`Kim${character}`)).toMatchObject([{codePoint, name}]);
  }
});
