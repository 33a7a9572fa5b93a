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
])('%j: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
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
